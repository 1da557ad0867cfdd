package io.oscstudio.app.images;

import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** What is known of an image in a word, or what a person has to decide about it. */
final class DecisionCell extends TableCell<ImageRow, ImageRow> {
  private final LedgerModel ledger;
  private final Ui ui;

  DecisionCell(LedgerModel ledger, Ui ui) {
    this.ledger = ledger;
    this.ui = ui;
  }

  @Override
  protected void updateItem(@Nullable ImageRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty || row == null ? null : graphic(row));
  }

  private Node graphic(ImageRow row) {
    ImageFacts image = row.facts();
    if (image.undecided()) {
      return Ui.row(
          4,
          button("images.accept", row, () -> ledger.accept(List.of(row))),
          button("images.dismiss", row, () -> ledger.dismiss(List.of(row))));
    }
    if (image.dismissed()) {
      return button("images.restore", row, () -> ledger.restore(List.of(row)));
    }
    Language language = ui.language();
    Label words =
        Ui.label(
            language.compute(() ->
                image
                    .condition()
                    .map(language::text)
                    .orElseGet(() -> language.text(image.standing().key()))),
            "secondary");
    words.setTooltip(Ui.tooltip(language.compute(() -> language.text(image.verdict()))));
    return words;
  }

  /** For the mouse; on the keyboard the table's own keys do the same. */
  private Button button(String key, ImageRow row, Runnable action) {
    Button button = ui.button(key, action, "flat", "row-button");
    button.setFocusTraversable(false);
    button.accessibleTextProperty().bind(ui.language().bind(key + ".named", row.facts().shown()));
    return button;
  }
}
