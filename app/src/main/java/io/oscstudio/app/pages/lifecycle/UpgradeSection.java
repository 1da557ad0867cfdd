package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Draws which versions may go to this one, with what that means in sentences. */
final class UpgradeSection {
  private final Ui ui;
  private final Controls controls;
  private final UpgradeModel model;

  UpgradeSection(Controls controls, UpgradeModel model) {
    this.ui = controls.ui();
    this.controls = controls;
    this.model = model;
  }

  Node build() {
    FieldFrame replaces = controls.line(model.replaces());
    Button remove =
        ui.button("lifecycle.upgrade.remove", Feather.TRASH_2, model::remove, "flat", "small");
    remove.setId("upgrade-remove");
    Button all = ui.button("upgrades.open", Feather.GIT_MERGE, model::showAll, "flat", "small");
    all.setId("upgrades-open");
    HBox head =
        Ui.row(
            8,
            ui.label("lifecycle.upgrade", "section-title"),
            Ui.spacer(),
            all,
            Ui.shownWhen(remove, model.presentProperty()));
    Button add =
        ui.button(
            "lifecycle.upgrade.add",
            Feather.PLUS,
            () -> {
              model.add();
              replaces.focus();
            });
    add.setId("upgrade-add");
    VBox empty = new VBox(8, ui.paragraph("lifecycle.upgrade.empty", "muted"), add);
    VBox fields =
        new VBox(
            12,
            Controls.beside(replaces, controls.line(model.skipRange())),
            controls.of(model.skips()),
            meaning());
    return Guide.topic(
        new VBox(
            16,
            head,
            Ui.shownWhen(empty, model.presentProperty().map(there -> !there)),
            Ui.shownWhen(fields, model.presentProperty())),
        Guide.topicOfField("lifecycle", "upgrade"));
  }

  private Node meaning() {
    VBox sentences = new VBox(4);
    sentences.setId("upgrade-meaning");
    sentences.getStyleClass().add("meaning");
    model
        .meaning()
        .subscribe(
            now -> sentences.getChildren().setAll(now.stream().map(this::sentence).toList()));
    return sentences;
  }

  private Node sentence(Message message) {
    Language language = ui.language();
    Label text = Ui.label(language.compute(() -> language.text(message)));
    text.setWrapText(true);
    text.setMinWidth(0);
    HBox row = new HBox(8, Icons.of(Feather.ARROW_RIGHT, 14, "muted-icon"), text);
    HBox.setHgrow(text, Priority.ALWAYS);
    return row;
  }
}
