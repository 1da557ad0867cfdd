package io.oscstudio.app.images;

import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** An image with the mark of its standing, which tooltip and screen reader say in words. */
final class ReferenceCell extends TableCell<ImageRow, ImageRow> {
  private final Language language;

  ReferenceCell(Language language) {
    this.language = language;
    getStyleClass().add("mono");
    setGraphicTextGap(8);
  }

  @Override
  protected void updateItem(@Nullable ImageRow row, boolean empty) {
    super.updateItem(row, empty);
    accessibleTextProperty().unbind();
    if (empty || row == null) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    ImageFacts image = row.facts();
    var words =
        language.compute(() ->
            language.text("images.named", image.shown(), language.text(image.standing().key())));
    setText(image.shown());
    setGraphic(ImageMark.of(image.standing()));
    setTooltip(Ui.tooltip(words));
    accessibleTextProperty().bind(words);
  }
}
