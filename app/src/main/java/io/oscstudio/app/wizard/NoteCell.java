package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Place;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A note in the list: what became of the part, the sentence, where. */
final class NoteCell extends ListCell<Note> {
  private static final int LONGEST_PATH = 36;

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
          Label where = new Label(shortened(file));
          where.getStyleClass().addAll("secondary", "mono");
          where.setMinWidth(Region.USE_PREF_SIZE);
          row.getChildren().add(where);
        });
    setGraphic(row);
    accessibleTextProperty().bind(text.textProperty());
  }

  /** A long path keeps its end, which tells more. */
  static String shortened(String path) {
    return path.length() <= LONGEST_PATH
        ? path
        : "…" + path.substring(path.length() - LONGEST_PATH + 1);
  }

  private static FontIcon icon(Fate fate) {
    return switch (fate) {
      case CARRIED -> Icons.of(Feather.CHECK, "success-icon");
      case DERIVED -> Icons.of(Feather.CORNER_DOWN_RIGHT, "accent-icon");
      case DROPPED -> Icons.of(Feather.SLASH, "severity-warning");
    };
  }
}
