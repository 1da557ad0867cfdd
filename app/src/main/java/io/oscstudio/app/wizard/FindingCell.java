package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A finding in the list: severity as icon and word, the sentence, where. */
final class FindingCell extends ListCell<Finding> {
  private final Kit kit;

  FindingCell(Kit kit) {
    this.kit = kit;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Finding finding, boolean empty) {
    super.updateItem(finding, empty);
    accessibleTextProperty().unbind();
    if (empty || finding == null) {
      setGraphic(null);
      return;
    }
    Label text = Ui.label(kit.language().compute(() -> kit.language().text(finding)), "note-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Label word = kit.ui().label(word(finding.severity()), "secondary", "note-fate");
    HBox row = Ui.row(10, Icons.of(finding.severity()), word, text);
    finding
        .place()
        .ifPresent(place -> {
          String line = place.range().map(r -> ":" + r.start().line()).orElse("");
          Label where = new Label(NoteCell.shortened(place.file() + line));
          where.getStyleClass().addAll("secondary", "mono");
          where.setMinWidth(Region.USE_PREF_SIZE);
          row.getChildren().add(where);
        });
    setGraphic(row);
    accessibleTextProperty().bind(text.textProperty());
  }

  static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "window.severity.error";
      case WARNING -> "window.severity.warning";
      case INFO -> "window.severity.info";
    };
  }
}
