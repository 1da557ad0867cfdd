package io.oscstudio.app.images;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.pack.Sizes;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How the file of an image stands for an architecture. */
final class FetchCell extends TableCell<ImageRow, ImageCell> {
  private final Ui ui;

  FetchCell(Ui ui) {
    this.ui = ui;
    setAlignment(Pos.CENTER_RIGHT);
  }

  @Override
  protected void updateItem(@Nullable ImageCell cell, boolean empty) {
    super.updateItem(cell, empty);
    setTooltip(null);
    setGraphic(empty || cell == null ? null : graphic(cell));
  }

  private Node graphic(ImageCell cell) {
    return switch (cell.state()) {
      case UNWANTED -> right(word("images.cell.unwanted"));
      case NEEDED -> right(word("images.cell.needed"));
      case WAITING -> right(word("images.cell.waiting"));
      case FETCHING -> moving(cell);
      case SAVED ->
          right(new Label(Sizes.text(cell.bytes())), Icons.of(Feather.CHECK, "success-icon"));
      case FAILED -> failed(cell);
    };
  }

  private static HBox right(Node... nodes) {
    HBox row = Ui.row(6, nodes);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  /** What is done for it and how far that is, over a bar. */
  private Node moving(ImageCell cell) {
    Language language = ui.language();
    Label phase = word(phase(cell));
    phase.setMinWidth(0);
    HBox words = Ui.row(6, phase, Ui.spacer());
    ProgressBar bar = new ProgressBar(cell.progress());
    bar.getStyleClass().add("slim");
    bar.setMaxWidth(Double.MAX_VALUE);
    if (cell.total() > 0) {
      Label bytes =
          Ui.label(
              language.bind(
                  "images.bytes.of",
                  Amounts.part(cell.bytes(), cell.total()),
                  Amounts.of(cell.total())),
              "cell-bytes");
      bytes.setMinWidth(Region.USE_PREF_SIZE);
      words.getChildren().add(bytes);
      bar.accessibleTextProperty()
          .bind(
              language.compute(
                  () -> language.text(phase(cell)) + ", " + bytes.textProperty().get()));
    } else {
      bar.accessibleTextProperty().bind(language.bind(phase(cell)));
    }
    VBox lines = new VBox(2, words, bar);
    lines.setAlignment(Pos.CENTER);
    return lines;
  }

  private static String phase(ImageCell cell) {
    return "images.phase." + cell.phase().name().toLowerCase(Locale.ROOT);
  }

  private HBox failed(ImageCell cell) {
    cell.problem()
        .map(why -> Ui.tooltip(ui.language().compute(() -> ui.language().text(why))))
        .ifPresent(this::setTooltip);
    return right(word("images.cell.failed"), Icons.of(Feather.ALERT_CIRCLE, "severity-error"));
  }

  private Label word(String key) {
    return ui.label(key, "secondary");
  }
}
