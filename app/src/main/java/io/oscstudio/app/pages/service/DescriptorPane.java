package io.oscstudio.app.pages.service;

import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.FieldFacts;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is known of the selected field, what can be done with it, and its descriptor's form. */
final class DescriptorPane {
  private final FieldsModel model;
  private final Kit kit;
  private final Ui ui;
  private final Language language;
  private final VBox about = new VBox(8);
  private final VBox form = new VBox(12);

  DescriptorPane(FieldsModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    VBox pane = new VBox(16, about, form);
    pane.setId("descriptor");
    pane.getStyleClass().add("descriptor-side");
    model.selectedProperty().subscribe(this::show);
    model.descriptorProperty().subscribe(this::showForm);
    return pane;
  }

  private void show(Optional<FieldNode> selected) {
    if (selected.isEmpty()) {
      about.getChildren().setAll(ui.paragraph("service.fields.choose", "muted"));
      return;
    }
    FieldNode field = selected.get();
    List<Node> nodes = new ArrayList<>();
    nodes.add(heading(field));
    if (!field.facts().description().isBlank()) {
      nodes.add(description(field.facts().description()));
    }
    nodes.addAll(facts(field.facts()));
    nodes.add(coverage(field));
    if (!field.coverage().isField()) {
      nodes.add(fixPath(field));
    }
    nodes.add(actions(field));
    about.getChildren().setAll(nodes);
  }

  private Node heading(FieldNode field) {
    Label path = new Label(field.part().key() + "." + field.path());
    path.getStyleClass().addAll("mono", "strong-mono");
    path.setWrapText(true);
    Label type =
        Ui.label(
            language.compute(() -> {
              String word = typeWord(field.facts().type());
              return field
                  .facts()
                  .items()
                  .map(item -> language.text("service.type.list-of", typeWord(item)))
                  .orElse(word);
            }),
            "secondary");
    VBox names = field.coverage().isField() ? new VBox(2, path, type) : new VBox(path);
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox heading = new HBox(4, names);
    if (field.descriptor().isPresent()) {
      heading.getChildren().add(rename());
    }
    if (field.isOrdered()) {
      heading.getChildren().addAll(up(field), down(field));
    }
    return heading;
  }

  private Button rename() {
    StandardAction what = StandardAction.RENAME_PATH;
    Button rename =
        ui.iconButton(what.key(), what.icon(), () -> kit.actions().run(what, about), "tiny");
    rename.setId("field-rename");
    return rename;
  }

  private Button up(FieldNode field) {
    Button up =
        ui.iconButton("service.action.up", Feather.ARROW_UP, () -> model.moveUp(field), "tiny");
    up.setId("field-up");
    return up;
  }

  private Button down(FieldNode field) {
    Button down =
        ui.iconButton(
            "service.action.down", Feather.ARROW_DOWN, () -> model.moveDown(field), "tiny");
    down.setId("field-down");
    return down;
  }

  private String typeWord(FieldType type) {
    return language.text("service.type." + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Node description(String text) {
    Label label = new Label(text.strip());
    label.setWrapText(true);
    label.getStyleClass().add("secondary");
    label.setMaxHeight(68);
    label.setTooltip(Ui.tooltip(label.textProperty()));
    return label;
  }

  private List<Node> facts(FieldFacts facts) {
    List<Node> nodes = new ArrayList<>();
    facts.standard().ifPresent(text -> nodes.add(fact("service.fact.default", text)));
    if (!facts.allowed().isEmpty()) {
      nodes.add(fact("service.fact.allowed", String.join(", ", facts.allowed())));
    }
    if (facts.required()) {
      nodes.add(ui.label("service.fact.required", "secondary"));
    }
    return nodes;
  }

  private Node fact(String key, String text) {
    Label value = new Label(text);
    value.getStyleClass().add("mono");
    value.setMinWidth(0);
    Label name = ui.label(key, "secondary");
    name.setMinWidth(Region.USE_PREF_SIZE);
    return Ui.row(6, name, value);
  }

  private Node coverage(FieldNode field) {
    Label text = Ui.label(language.compute(() -> coverageText(field)));
    text.setWrapText(true);
    HBox row = Ui.row(6, CoverageMark.icon(field.coverage()), text);
    field
        .hiddenBy()
        .filter(path -> !path.equals(field.path()))
        .ifPresent(path -> {
          Button go = new Button(path);
          go.getStyleClass().addAll("link-button", "mono");
          go.accessibleTextProperty().bind(language.bind("service.fields.go", path));
          go.setOnAction(e -> model.select(field.part(), path));
          row.getChildren().add(go);
        });
    return row;
  }

  private String coverageText(FieldNode field) {
    boolean byParent = field.hiddenBy().filter(path -> !path.equals(field.path())).isPresent();
    return language.text(
        byParent
            ? "service.about.hidden-by"
            : CoverageMark.key(field.coverage()).replace("coverage", "about"));
  }

  private Node fixPath(FieldNode field) {
    ComboBox<String> paths = new ComboBox<>();
    paths.setId("fix-path");
    paths.setEditable(true);
    paths.getItems().setAll(model.paths(field.part()));
    paths.getEditor().setText(field.path());
    paths.setMaxWidth(Double.MAX_VALUE);
    paths.accessibleTextProperty().bind(language.bind("service.action.fix-path"));
    HBox.setHgrow(paths, Priority.ALWAYS);
    Button fix =
        ui.button(
            "service.action.fix-path",
            () -> model.fixPath(field, paths.getEditor().getText().strip()),
            "small");
    fix.setId("fix-path-now");
    return Ui.row(8, paths, fix);
  }

  private Node actions(FieldNode field) {
    FlowPane actions = new FlowPane(8, 8);
    for (FieldAction action : FieldAction.of(field)) {
      Button button =
          ui.button(action.key(), action.icon(), () -> action.run(model, field), "small");
      button.setId("field-" + action.name().toLowerCase(Locale.ROOT));
      if (action == FieldAction.REMOVE) {
        button.getStyleClass().add("flat");
      }
      actions.getChildren().add(button);
    }
    return actions;
  }

  private void showForm(Optional<DescriptorModel> now) {
    form.getChildren().clear();
    now.ifPresent(descriptor -> {
      Controls controls = new Controls(kit, descriptor.scope());
      form.getChildren()
          .setAll(
              controls.of(descriptor.displayName()),
              controls.of(descriptor.description()),
              new ControlEditor(model, descriptor, ui).build(),
              controls.of(descriptor.scenes()));
    });
  }
}
