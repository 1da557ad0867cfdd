package io.oscstudio.app.images;

import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.ImageReference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/** The table of images: reference, where it was found, how it stands, what is to be decided. */
final class ImageTable {
  private final LedgerModel ledger;
  private final Kit kit;
  private final Language language;
  private final Runnable onDetails;
  private final TableView<ImageRow> table = new TableView<>();
  private boolean following;

  /** Shows {@code ledger}; {@code onDetails} leads on to the chosen image's details. */
  ImageTable(LedgerModel ledger, Kit kit, Runnable onDetails) {
    this.ledger = ledger;
    this.kit = kit;
    this.language = kit.language();
    this.onDetails = onDetails;
  }

  Node build() {
    SortedList<ImageRow> sorted = new SortedList<>(ledger.shown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("images");
    table.getStyleClass().add("studio-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setTableMenuButtonVisible(true);
    table.setMinHeight(96);
    table.accessibleTextProperty().bind(language.bind("window.step.images.title"));
    table.setPlaceholder(
        Ui.label(
            language.compute(this::nothing, ledger.sheetProperty(), ledger.filterProperty()),
            "muted"));
    columns();
    table.setContextMenu(menu());
    table.setOnKeyPressed(this::onKey);
    follow();
    return table;
  }

  /** Puts the focus into the table. */
  void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  private void columns() {
    TableColumn<ImageRow, ImageRow> reference = whole("images.reference", 360);
    reference.setCellFactory(c -> new ReferenceCell(language));
    reference.setComparator(Comparator.comparing(row -> row.reference().toString()));
    TableColumn<ImageRow, String> found = column("images.found", 140);
    found.setCellValueFactory(f -> language.compute(() -> found(f.getValue().facts())));
    found.setCellFactory(c -> new TextCell<>("secondary"));
    TableColumn<ImageRow, ImageRow> state = whole("images.state", 190);
    state.setMinWidth(176);
    state.setCellFactory(c -> new DecisionCell(ledger, kit.ui()));
    state.setComparator(Comparator.comparing(row -> row.facts().standing()));
    state.getStyleClass().add("last");
    table.getColumns().add(reference);
    table.getColumns().add(found);
    table.getColumns().add(cells("images.x86", ImageRow::intelProperty));
    table.getColumns().add(cells("images.arm", ImageRow::armProperty));
    table.getColumns().add(state);
  }

  private String found(ImageFacts image) {
    return image.found().stream()
        .map(f -> language.text(f.key(), f.count()))
        .collect(Collectors.joining(" · "));
  }

  private TableColumn<ImageRow, ImageCell> cells(
      String key, Function<ImageRow, ObservableValue<ImageCell>> value) {
    TableColumn<ImageRow, ImageCell> column = column(key, 164);
    column.setMinWidth(108);
    column.getStyleClass().add("figures");
    column.setCellValueFactory(f -> value.apply(f.getValue()));
    column.setComparator(Comparator.comparing(ImageCell::state).thenComparing(ImageCell::bytes));
    column.setCellFactory(c -> new FetchCell(kit.ui()));
    return column;
  }

  private TableColumn<ImageRow, ImageRow> whole(String key, double width) {
    TableColumn<ImageRow, ImageRow> column = column(key, width);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
    return column;
  }

  private <T> TableColumn<ImageRow, T> column(String key, double width) {
    TableColumn<ImageRow, T> column = new TableColumn<>();
    column.textProperty().bind(language.bind(key));
    column.setPrefWidth(width);
    column.setReorderable(false);
    return column;
  }

  private String nothing() {
    if (ledger.sheetProperty().get().isEmpty()) {
      return language.text("images.waiting");
    }
    return language.text(
        ledger.rows().isEmpty()
            ? "images.none"
            : "images.none-" + ledger.filterProperty().get().id());
  }

  /** The model's choice and the table's are one; rows that come anew are the same images. */
  private void follow() {
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener(
            (ListChangeListener<ImageRow>)
                change -> {
                  if (!following) {
                    ledger.select(
                        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                            .map(ImageRow::reference));
                  }
                });
    ledger.selectedProperty().subscribe(now -> now.map(ImageRow::reference).ifPresent(this::show));
  }

  private void show(ImageReference image) {
    ImageRow now = table.getSelectionModel().getSelectedItem();
    if (now != null && now.reference().equals(image)) {
      return;
    }
    following = true;
    table.getItems().stream()
        .filter(row -> row.reference().equals(image))
        .findFirst()
        .ifPresent(row -> table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row)));
    following = false;
  }

  private void onKey(KeyEvent e) {
    for (Action action : actions()) {
      if (action.keys().matches(e)) {
        action.run(chosen());
        e.consume();
      }
    }
  }

  private List<ImageRow> chosen() {
    return List.copyOf(table.getSelectionModel().getSelectedItems());
  }

  /** What can be done with images. */
  private record Action(String key, StandardAction keys, Consumer<List<ImageRow>> action) {
    void run(List<ImageRow> rows) {
      action.accept(rows);
    }
  }

  private List<Action> actions() {
    return List.of(
        new Action("images.details", StandardAction.IMAGE_DETAILS, rows -> onDetails.run()),
        new Action("images.accept", StandardAction.IMAGE_ACCEPT, ledger::accept),
        new Action("images.dismiss", StandardAction.IMAGE_DISMISS, ledger::dismiss),
        new Action("images.restore", StandardAction.IMAGE_RESTORE, ledger::restore),
        new Action("images.copy", StandardAction.COPY_LINES, this::copy));
  }

  private void copy(List<ImageRow> rows) {
    kit.dialogs()
        .copy(rows.stream().map(row -> row.facts().shown()).collect(Collectors.joining("\n")));
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    for (Action action : actions()) {
      MenuItem item = new MenuItem();
      item.textProperty().bind(language.bind(action.key()));
      action.keys().mainKey().ifPresent(item::setAccelerator);
      item.setOnAction(e -> action.run(chosen()));
      menu.getItems().add(item);
    }
    return menu;
  }
}
