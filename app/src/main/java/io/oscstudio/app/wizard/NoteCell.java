package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Place;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A note in the list: what became of the part, the sentence, where. */
final class NoteCell extends ListCell<Note> {
  private final Kit kit;

  NoteCell(Kit kit) {
    this.kit = kit;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Note note, boolean empty) {
    super.updateItem(note, empty);
    accessibleTextProperty().unbind();
    if (empty || note == null) {
      setGraphic(null);
      return;
    }
    Label text =
        Ui.label(kit.language().compute(() -> kit.language().text(note.finding())), "note-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Label fate = kit.ui().label(note.fate().key(), "secondary", "note-fate");
    HBox row = Ui.row(10, icon(note.fate()), fate, text);
    note.finding()
        .place()
        .map(Place::file)
        .ifPresent(file -> {
          Label where = new Label(file);
          where.getStyleClass().addAll("secondary", "mono");
          where.setMaxWidth(260);
          where.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
          where.setMinWidth(Region.USE_PREF_SIZE);
          row.getChildren().add(where);
        });
    setGraphic(row);
    accessibleTextProperty().bind(text.textProperty());
  }

  private static FontIcon icon(Fate fate) {
    return switch (fate) {
      case CARRIED -> Icons.of(Feather.CHECK, "success-icon");
      case DERIVED -> Icons.of(Feather.CORNER_DOWN_RIGHT, "accent-icon");
      case DROPPED -> Icons.of(Feather.SLASH, "severity-warning");
    };
  }
}
