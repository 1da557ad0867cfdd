package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.fields.FieldValue;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.upgrade.VersionSwitch;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How an instance gets another version: where, what, which, and what comes of it. */
final class VersionForm {
  private final VersionModel model;
  private final Controls controls;
  private final Ui ui;

  VersionForm(VersionModel model, Controls controls) {
    this.model = model;
    this.controls = controls;
    this.ui = controls.ui();
  }

  Node build() {
    Button add = ui.button("service.version.add", Feather.PLUS, model::add, "small");
    add.setId("add-version");
    VBox none = new VBox(8, ui.paragraph("service.version.none", "secondary"), add);
    Button remove =
        ui.button("service.version.remove", Feather.TRASH_2, model::remove, "small", "flat");
    VBox some =
        new VBox(
            12,
            Controls.beside(path(), controls.of(model.mode())),
            controls.of(model.tags()),
            effect(),
            controls.of(model.description()),
            remove);
    ObservableValue<Boolean> there =
        model.block().valueProperty().map(value -> !(value instanceof FieldValue.Nothing));
    Ui.shownWhen(none, there.map(is -> !is));
    Ui.shownWhen(some, there);
    return new VBox(none, some);
  }

  private Node path() {
    FieldFrame frame =
        controls.suggested(
            model.path(),
            model.places().getValue().stream().map(VersionSwitch.Place::path).toList());
    model
        .places()
        .subscribe(now -> {
          if (frame.lookup(".combo-box") instanceof ComboBox<?> box) {
            show(box, now.stream().map(VersionSwitch.Place::path).toList());
          }
        });
    return frame;
  }

  @SuppressWarnings("unchecked") // the box that suggested() made holds texts
  private static void show(ComboBox<?> box, java.util.List<String> paths) {
    ((ComboBox<String>) box).getItems().setAll(paths);
  }

  /** The line keeps its room, so that nothing moves while a path is typed. */
  private Node effect() {
    Language language = ui.language();
    var effect = model.effect();
    Label text =
        Ui.label(
            language.compute(() -> effect.getValue().map(language::text).orElse(""), effect),
            "mono");
    text.setWrapText(true);
    HBox row = Ui.row(8, Icons.of(Feather.ARROW_RIGHT, "accent-icon"), text);
    row.setId("version-effect");
    row.visibleProperty().bind(effect.map(Optional::isPresent));
    row.getStyleClass().add("version-effect");
    return row;
  }
}
