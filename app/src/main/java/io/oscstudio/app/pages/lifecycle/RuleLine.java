package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.TagWords;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.lifecycle.RuleModel.Said;
import io.oscstudio.core.base.Message;
import java.util.List;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Draws a rule: its risk and what it allows in a line, and unfolded its words to edit. */
final class RuleLine {
  /** Below this width, in pixels, risk and sentence do not fit beside one another. */
  private static final double NARROW = 280;

  private final Ui ui;
  private final Language language;
  private final Controls controls;
  private final RuleModel model;
  private final FieldPath path;
  private final ObjectBinding<Said> said;

  RuleLine(Controls controls, RuleModel model, FieldPath path) {
    this.ui = controls.ui();
    this.language = ui.language();
    this.controls = controls;
    this.model = model;
    this.path = path;
    this.said = model.said();
  }

  Node build() {
    Label sentence = Ui.label(language.compute(() -> language.text(said.get().sentence()), said));
    sentence.setWrapText(true);
    sentence.setMinWidth(0);
    sentence.getStyleClass().add("rule-sentence");
    HBox mark = Ui.row(6);
    mark.getStyleClass().add("risk");
    BorderPane line = new BorderPane(sentence);
    line.setMinWidth(0);
    BorderPane.setAlignment(sentence, Pos.TOP_LEFT);
    line.widthProperty().subscribe(width -> place(line, mark, width.doubleValue()));
    said.subscribe(now -> mark(mark, now));
    StringBinding name =
        language.compute(
            () ->
                language.text(
                    "lifecycle.rule.name",
                    language.text(said.get().riskLabel()),
                    language.text(said.get().sentence())),
            said);
    Fold fold = new Fold(ui, name, line, this::editor).named("rule-" + id());
    return model.isBlank() ? fold.unfold() : fold;
  }

  /** The risk stands before the sentence, or above it where both have no room. */
  private static void place(BorderPane line, HBox mark, double width) {
    boolean narrow = width < NARROW;
    if (narrow != (line.getTop() != null)) {
      line.setLeft(null);
      line.setTop(narrow ? mark : null);
    }
    if (!narrow && line.getLeft() == null) {
      line.setLeft(mark);
    }
  }

  private String id() {
    return path.path().toString().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
  }

  private void mark(HBox mark, Said now) {
    Feather icon =
        switch (now.risk()) {
          case "high" -> Feather.ALERT_OCTAGON;
          case "elevated" -> Feather.ALERT_TRIANGLE;
          default -> Feather.CHECK;
        };
    Message label = now.riskLabel();
    mark.getChildren()
        .setAll(
            Icons.of(icon, 14),
            Ui.label(language.compute(() -> language.text(label)), "risk-word"));
    mark.getStyleClass().setAll("risk", "risk-" + now.risk());
  }

  private Node editor() {
    VBox remarks = new VBox(4);
    said.subscribe(
        now -> remarks.getChildren().setAll(now.remarks().stream().map(this::remark).toList()));
    FieldModel groups = model.apiGroups(controls.scope());
    FieldModel resources = model.resources(controls.scope());
    VBox editor =
        new VBox(
            8,
            remarks,
            Controls.beside(
                controls.tags(groups, new Groups()),
                controls.tags(resources, TagWords.of(model::suggestedResources))),
            Controls.beside(
                controls.tags(model.verbs(controls.scope()), TagWords.of(model::suggestedVerbs)),
                controls.tags(model.names(controls.scope()), TagWords.of(List::of))));
    if (model.hasPaths()) {
      editor.getChildren().add(controls.tags(model.paths(controls.scope()), TagWords.of(List::of)));
    }
    editor.getStyleClass().add("rule-editor");
    return editor;
  }

  private Node remark(Message remark) {
    Label text = Ui.label(language.compute(() -> language.text(remark)), "secondary");
    text.setWrapText(true);
    text.setMinWidth(0);
    HBox row = new HBox(6, Icons.of(Feather.CORNER_DOWN_RIGHT, 12, "muted-icon"), text);
    HBox.setHgrow(text, Priority.ALWAYS);
    return row;
  }

  /** The core group has an empty name in the text; people need a word for it. */
  private final class Groups implements TagWords {
    private static final String CORE = "core";

    @Override
    public List<String> suggestions() {
      return model.suggestedGroups();
    }

    @Override
    public String shown(String value) {
      return value.isEmpty() ? CORE : value;
    }

    @Override
    public String written(String typed) {
      return typed.equals(CORE) ? "" : typed;
    }
  }
}
