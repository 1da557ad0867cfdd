package io.oscstudio.app.wizard;

import io.oscstudio.app.editor.YamlArea;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.TextRange;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of the second step: the form and, beside it, the text it is a view of. */
final class MetadataView {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final MetadataModel model;
  private final Kit kit;
  private final Ui ui;
  private final YamlArea area;
  private final MetadataForm form;
  private final SplitPane split = new SplitPane();

  MetadataView(MetadataModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
    this.area = new YamlArea(ui, kit.tasks(), "window.yaml");
    this.form = new MetadataForm(model, ui, this::revealField);
  }

  Region build() {
    area.setOnEdit(model::typed);
    model.textProperty().subscribe(area::show);
    model.marks().subscribe(area::setMarks);
    model.focusWish().subscribe(wish -> wish.ifPresent(this::focus));

    Region fields = form.build();
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("form-scroll");
    form.keepInView(scroll);
    VBox left = new VBox(head(), problem(), scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    left.getStyleClass().add("form-side");

    VBox right = new VBox(yamlHead(), area.node());
    VBox.setVgrow(area.node(), Priority.ALWAYS);
    right.getStyleClass().add("yaml-side");
    right.setMinWidth(280);
    left.setMinWidth(420);
    split.getItems().setAll(left, right);
    split.setDividerPositions(0.58);
    split.getStyleClass().add("page-split");
    split.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    return split;
  }

  private Node head() {
    ToggleButton yaml = new ToggleButton();
    yaml.setId("show-yaml");
    yaml.setGraphic(Icons.of(Feather.CODE));
    yaml.textProperty().bind(kit.language().bind("window.yaml.show"));
    yaml.getStyleClass().addAll("filter");
    yaml.setSelected(true);
    yaml.setOnAction(e -> showYaml(yaml.isSelected()));
    Button undo = ui.iconButton("window.undo", Feather.CORNER_UP_LEFT, model::undo);
    undo.setId("undo");
    undo.disableProperty().bind(model.undoableProperty().not());
    Button redo = ui.iconButton("window.redo", Feather.CORNER_UP_RIGHT, model::redo);
    redo.setId("redo");
    redo.disableProperty().bind(model.redoableProperty().not());
    HBox head = Ui.row(4, PageHead.of(ui, Step.METADATA), Ui.spacer(), undo, redo, yaml);
    head.getStyleClass().add("form-head");
    return head;
  }

  private void showYaml(boolean wanted) {
    if (wanted && split.getItems().size() == 1) {
      VBox right = new VBox(yamlHead(), area.node());
      VBox.setVgrow(area.node(), Priority.ALWAYS);
      right.getStyleClass().add("yaml-side");
      split.getItems().add(right);
      split.setDividerPositions(0.58);
    } else if (!wanted && split.getItems().size() == 2) {
      split.getItems().removeLast();
    }
  }

  /** Says why the form cannot be used, while the text does not parse. */
  private Node problem() {
    Language language = kit.language();
    Label text =
        Ui.label(
            language.compute(
                () ->
                    model
                        .problem()
                        .getValue()
                        .map(f ->
                            language.text(
                                "window.yaml.broken",
                                f.place()
                                    .flatMap(io.oscstudio.core.base.Place::range)
                                    .map(r -> r.start().line())
                                    .orElse(1),
                                language.text(f)))
                        .orElse(""),
                model.problem()),
            "notice-text");
    text.setWrapText(true);
    Button show = ui.button("window.yaml.go", () -> model.revealProblem(), "flat", "small");
    HBox bar = Ui.row(12, Icons.of(Severity.ERROR), text, Ui.spacer(), show);
    HBox.setHgrow(text, Priority.ALWAYS);
    bar.setId("yaml-problem");
    bar.getStyleClass().addAll("notice", "error", "inset");
    return Ui.shownWhen(bar, model.problem().map(Optional::isPresent));
  }

  private Node yamlHead() {
    Label file = new Label("metadata.yaml");
    file.getStyleClass().addAll("mono", "muted");
    HBox head = Ui.row(8, Icons.of(Feather.FILE_TEXT, "muted-icon"), file);
    head.getStyleClass().add("yaml-head");
    return head;
  }

  private void revealField(FieldFrame frame) {
    model.rangeOf(frame.field()).ifPresent(this::reveal);
  }

  private void reveal(TextRange range) {
    area.reveal(range.start().offset(), range.end().offset());
  }

  private void focus(MetadataModel.Wish wish) {
    switch (wish) {
      case MetadataModel.Wish.OfField(var field) -> form.focus(field);
      case MetadataModel.Wish.OfText(TextRange range) -> {
        reveal(range);
        area.focus();
      }
    }
  }

  private void onKey(KeyEvent e) {
    if (REDO.match(e)) {
      model.redo();
      e.consume();
    } else if (UNDO.match(e)) {
      model.undo();
      e.consume();
    }
  }
}
