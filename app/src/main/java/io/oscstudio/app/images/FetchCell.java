package io.oscstudio.app.images;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
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
    HBox row =
        switch (cell.state()) {
          case UNWANTED -> Ui.row(6, word("images.cell.unwanted"));
          case NEEDED -> Ui.row(6, word("images.cell.needed"));
          case WAITING -> Ui.row(6, word("images.cell.waiting"));
          case FETCHING -> progress(cell.progress());
          case SAVED ->
              Ui.row(6, new Label(size(cell.bytes())), Icons.of(Feather.CHECK, "success-icon"));
          case FAILED -> failed(cell);
        };
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private static HBox progress(double progress) {
    ProgressBar bar = new ProgressBar(progress);
    bar.getStyleClass().add("slim");
    bar.setPrefWidth(48);
    Label percent =
        new Label(progress < 0 ? "" : String.format(Locale.ROOT, "%d %%", (int) (progress * 100)));
    percent.getStyleClass().add("secondary");
    percent.setMinWidth(36);
    percent.setAlignment(Pos.CENTER_RIGHT);
    return Ui.row(6, bar, percent);
  }

  private HBox failed(ImageCell cell) {
    cell.problem()
        .map((Message why) -> Ui.tooltip(ui.language().compute(() -> ui.language().text(why))))
        .ifPresent(this::setTooltip);
    return Ui.row(6, word("images.cell.failed"), Icons.of(Feather.ALERT_CIRCLE, "severity-error"));
  }

  private Label word(String key) {
    return ui.label(key, "secondary");
  }

  private static String size(long bytes) {
    return bytes < 0 ? "" : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
  }
}
