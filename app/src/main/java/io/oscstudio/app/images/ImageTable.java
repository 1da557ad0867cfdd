package io.oscstudio.app.images;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The table of images: reference, where it was found, how it stands per architecture. */
final class ImageTable {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final ImagesModel model;
  private final Kit kit;
  private final Language language;

  ImageTable(ImagesModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.language = kit.language();
  }

  Node build() {
    TableView<ImageRow> table = new TableView<>(model.rows());
    table.setId("images");
    table.getStyleClass().add("studio-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setTableMenuButtonVisible(true);
    table.accessibleTextProperty().bind(language.bind("window.step.images.title"));
    table.setPlaceholder(
        Ui.label(
            language.compute(
                () ->
                    language.text(
                        model.scannedProperty().get()
                            ? "window.images.none"
                            : "window.images.waiting"),
                model.scannedProperty()),
            "muted"));
    table.getColumns().add(reference());
    table.getColumns().add(origins());
    table.getColumns().add(cells("window.images.x86", ImageRow::intelProperty));
    TableColumn<ImageRow, ImageCell> last = cells("window.images.arm", ImageRow::armProperty);
    last.getStyleClass().add("last");
    table.getColumns().add(last);
    table.setOnKeyPressed(e -> {
      if (COPY.match(e)) {
        String text =
            table.getSelectionModel().getSelectedItems().stream()
                .map(ImageRow::shown)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
        kit.dialogs().copy(text);
        e.consume();
      }
    });
    return table;
  }

  private TableColumn<ImageRow, String> reference() {
    TableColumn<ImageRow, String> column = column("window.images.reference", 380);
    column.setCellValueFactory(f -> new ReadOnlyStringWrapper(f.getValue().shown()));
    column.setCellFactory(c -> new TextCell("mono"));
    return column;
  }

  private TableColumn<ImageRow, String> origins() {
    TableColumn<ImageRow, String> column = column("window.images.found", 220);
    column.setCellValueFactory(f ->
        language.compute(() ->
            f.getValue().remark().map(key -> language.text(key) + " · ").orElse("")
                + String.join(", ", f.getValue().origins())));
    column.setCellFactory(c -> new TextCell("secondary"));
    return column;
  }

  private TableColumn<ImageRow, ImageCell> cells(
      String key, Function<ImageRow, ObservableValue<ImageCell>> value) {
    TableColumn<ImageRow, ImageCell> column = column(key, 150);
    column.setMinWidth(130);
    column.getStyleClass().add("figures");
    column.setCellValueFactory(
        f -> f == null ? new ReadOnlyObjectWrapper<>() : value.apply(f.getValue()));
    column.setComparator(Comparator.comparing(ImageCell::state).thenComparing(ImageCell::bytes));
    column.setCellFactory(c -> new StateCell());
    return column;
  }

  private <T> TableColumn<ImageRow, T> column(String key, double width) {
    TableColumn<ImageRow, T> column = new TableColumn<>();
    column.textProperty().bind(language.bind(key));
    column.setPrefWidth(width);
    column.setReorderable(false);
    return column;
  }

  /** A text with all of it in the tooltip. */
  private static final class TextCell extends TableCell<ImageRow, String> {
    TextCell(String style) {
      getStyleClass().add(style);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : item);
      setTooltip(empty || item == null ? null : Ui.tooltip(new ReadOnlyStringWrapper(item)));
    }
  }

  /** How an image stands for an architecture. */
  private final class StateCell extends TableCell<ImageRow, ImageCell> {
    @Override
    protected void updateItem(@Nullable ImageCell cell, boolean empty) {
      super.updateItem(cell, empty);
      setAlignment(Pos.CENTER_RIGHT);
      setTooltip(null);
      setGraphic(empty || cell == null ? null : graphic(cell));
    }

    private Node graphic(ImageCell cell) {
      HBox row =
          switch (cell.state()) {
            case UNWANTED -> Ui.row(6, word("window.image.unwanted"));
            case NEEDED -> Ui.row(6, word("window.image.needed"));
            case WAITING -> Ui.row(6, word("window.image.waiting"));
            case FETCHING -> progress(cell.progress());
            case SAVED ->
                Ui.row(6, new Label(size(cell.bytes())), Icons.of(Feather.CHECK, "success-icon"));
            case FAILED -> failed(cell);
          };
      row.setAlignment(Pos.CENTER_RIGHT);
      return row;
    }

    private HBox progress(double progress) {
      ProgressBar bar = new ProgressBar(progress);
      bar.getStyleClass().add("slim");
      bar.setPrefWidth(64);
      Label percent =
          new Label(
              progress < 0 ? "" : String.format(Locale.ROOT, "%d %%", (int) (progress * 100)));
      percent.getStyleClass().add("secondary");
      percent.setMinWidth(36);
      percent.setAlignment(Pos.CENTER_RIGHT);
      return Ui.row(6, bar, percent);
    }

    private HBox failed(ImageCell cell) {
      cell.problem()
          .map((Message why) -> Ui.tooltip(language.compute(() -> language.text(why))))
          .ifPresent(this::setTooltip);
      return Ui.row(
          6, word("window.image.failed"), Icons.of(Feather.ALERT_CIRCLE, "severity-error"));
    }

    private Label word(String key) {
      return kit.ui().label(key, "secondary");
    }

    private static String size(long bytes) {
      return bytes < 0 ? "" : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }
  }
}
