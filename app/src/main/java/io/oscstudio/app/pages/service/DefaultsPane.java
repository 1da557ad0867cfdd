package io.oscstudio.app.pages.service;

import io.oscstudio.app.editor.Syntax;
import io.oscstudio.app.editor.YamlArea;
import io.oscstudio.app.fields.FieldValue;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Severity;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The custom resource that the console's form begins with: value by value, or as JSON. */
final class DefaultsPane {
  private static final double JSON_HEIGHT = 380;

  private final DefaultsModel model;
  private final Kit kit;
  private final Ui ui;

  DefaultsPane(DefaultsModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
  }

  Region build() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton values = toggle("values", group);
    ToggleButton json = toggle("json", group);
    values.setSelected(true);
    ObservableValue<Boolean> there =
        model.json().valueProperty().map(value -> !(value instanceof FieldValue.Nothing));
    VBox some =
        new VBox(
            12,
            Ui.row(4, values, json),
            Ui.shownWhen(form(), values.selectedProperty()),
            Ui.shownWhen(text(), json.selectedProperty()));
    Ui.shownWhen(some, there);
    VBox pane =
        new VBox(
            12,
            ui.paragraph("service.defaults.intro", "secondary"),
            Ui.shownWhen(none(), there.map(is -> !is)),
            some);
    return Guide.topic(pane, "service-form#spec.defaultConfiguration");
  }

  private ToggleButton toggle(String word, ToggleGroup group) {
    ToggleButton button = new ToggleButton();
    button.setId("defaults-" + word);
    button.textProperty().bind(kit.language().bind("service.defaults." + word));
    button.getStyleClass().add("filter");
    button.setToggleGroup(group);
    button.setOnAction(e -> button.setSelected(true));
    return button;
  }

  private Node none() {
    Button create = ui.button("service.defaults.create", Feather.PLUS, model::create, "small");
    create.setId("create-defaults");
    return new VBox(8, ui.paragraph("service.defaults.none", "muted"), create);
  }

  private Node form() {
    GridPane grid = new GridPane(12, 8);
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(44);
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, controls, new ColumnConstraints());
    model.rowsProperty().subscribe(rows -> fill(grid, rows));
    Node broken =
        Ui.shownWhen(
            Ui.row(
                6,
                Icons.of(Severity.ERROR),
                ui.label("service.defaults.broken", "field-message", "error")),
            model.brokenProperty());
    Node cut =
        Ui.shownWhen(
            Ui.label(
                kit.language().bind("service.defaults.cut", DefaultsModel.MOST_ROWS), "secondary"),
            model.cutProperty());
    return new VBox(12, broken, grid, cut, add());
  }

  private void fill(GridPane grid, List<DefaultsModel.Row> rows) {
    grid.getChildren().clear();
    for (int i = 0; i < rows.size(); i++) {
      DefaultsModel.Row row = rows.get(i);
      Label title = new Label(row.title());
      title.setMinWidth(0);
      Label path = new Label(row.path());
      path.getStyleClass().addAll("mono", "muted");
      path.setMinWidth(0);
      path.setTooltip(Ui.tooltip(path.textProperty()));
      Control control = ValueControl.of(ui, row);
      title.setLabelFor(control);
      Button remove =
          ui.iconButton("fields.remove", Feather.TRASH_2, () -> model.remove(row), "tiny");
      remove.accessibleTextProperty().unbind();
      remove.accessibleTextProperty().bind(kit.language().bind("fields.remove.named", row.title()));
      VBox name = row.title().equals(row.path()) ? new VBox(path) : new VBox(title, path);
      name.setAlignment(Pos.CENTER_LEFT);
      grid.addRow(i, name, control, remove);
    }
  }

  private Node add() {
    ComboBox<String> paths = new ComboBox<>();
    paths.setId("add-default-path");
    paths.setEditable(true);
    paths.setMaxWidth(Double.MAX_VALUE);
    paths.promptTextProperty().bind(kit.language().bind("service.defaults.add.field"));
    paths.accessibleTextProperty().bind(kit.language().bind("service.defaults.add.field"));
    paths.setOnShowing(e -> {
      String typed = Optional.ofNullable(paths.getEditor().getText()).orElse("");
      paths.getItems().setAll(model.addable().stream().filter(p -> p.contains(typed)).toList());
    });
    Button add =
        ui.button(
            "service.defaults.add",
            Feather.PLUS,
            () -> {
              model.add(Optional.ofNullable(paths.getEditor().getText()).orElse("").strip());
              paths.getEditor().clear();
            },
            "small");
    add.setId("add-default");
    HBox.setHgrow(paths, Priority.ALWAYS);
    return Ui.row(8, paths, add);
  }

  private Node text() {
    YamlArea area = new YamlArea(ui, kit.tasks(), "service.defaults.json");
    area.setSyntax(Syntax.JSON);
    area.setOnEdit(now -> model.json().setText(now));
    model.json().valueProperty().subscribe(now -> area.show(now.text()));
    Region node = area.node();
    node.setId("defaults-text");
    node.getStyleClass().add("json-pane");
    node.setPrefHeight(JSON_HEIGHT);
    node.setMinHeight(JSON_HEIGHT);
    return node;
  }
}
