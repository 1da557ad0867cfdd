package io.oscstudio.app.images;

import io.oscstudio.app.kit.Ui;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A text with all of it in the tooltip. */
final class TextCell<R> extends TableCell<R, String> {
  TextCell(String... styles) {
    getStyleClass().addAll(styles);
  }

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty ? null : item);
    setTooltip(
        empty || item == null || item.isEmpty()
            ? null
            : Ui.tooltip(new ReadOnlyStringWrapper(item)));
  }
}
