package io.oscstudio.app.outline;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The outline as a tree, with a filter above it and what there is to say below. */
public final class OutlinePane {
  private static final double ROW = 26;

  private final OutlineModel model;
  private final Kit kit;
  private final TreeView<OutlineEntry> tree = new TreeView<>();
  private final TextField filter = new TextField();
  private final Label standing = new Label();

  /** Shows {@code model}. */
  public OutlinePane(OutlineModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
  }

  /** The pane; it follows the model only while it is in a window. */
  public Region build() {
    tree.setId("outline-tree");
    tree.getStyleClass().addAll("field-tree", "package-tree");
    tree.setShowRoot(false);
    tree.setFixedCellSize(ROW);
    tree.setRoot(new TreeItem<>());
    tree.accessibleTextProperty().bind(kit.language().bind("outline.title"));
    tree.setCellFactory(view -> new OutlineCell(model, kit.language()));
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    kit.language().follow(tree, tree::refresh);
    kit.ui()
        .search(filter, "outline-filter", "outline.filter", model.queryProperty(), this::focusTree);
    standing.setId("outline-standing");
    standing.setWrapText(true);
    standing.setMinHeight(Region.USE_PREF_SIZE);
    standing.getStyleClass().addAll("muted", "outline-standing");
    standing
        .textProperty()
        .bind(
            kit.language()
                .compute(
                    () -> model.standingProperty().get().map(kit.language()::text).orElse(""),
                    model.standingProperty()));
    Ui.shownWhen(standing, model.standingProperty().map(Optional::isPresent));
    HBox head = Ui.row(4, filter);
    HBox.setHgrow(filter, Priority.ALWAYS);
    head.getStyleClass().add("tree-head");
    VBox.setVgrow(tree, Priority.ALWAYS);
    VBox pane = new VBox(head, standing, tree);
    pane.setId("outline");
    pane.setMinSize(0, 0);
    Ui.whileShown(
        pane,
        () ->
            Subscription.combine(
                model.follow(),
                model.outlineProperty().subscribe(this::show),
                model.currentProperty().subscribe(this::select)));
    return pane;
  }

  private void focusTree() {
    tree.requestFocus();
    if (tree.getSelectionModel().isEmpty()) {
      tree.getSelectionModel().selectFirst();
    }
  }

  private void show(Outline now) {
    boolean filtered = !model.queryProperty().get().isBlank();
    OutlineItem.fill(tree.getRoot(), now.entries(), filtered);
    select(model.currentProperty().get());
  }

  /** Selects the entry the caret is in, unless somebody is at work in the tree. */
  private void select(List<OutlineEntry> path) {
    if (tree.isFocused()) {
      return;
    }
    TreeItem<OutlineEntry> selected = tree.getSelectionModel().getSelectedItem();
    if (selected != null && !path.isEmpty() && path.getLast().equals(selected.getValue())) {
      return;
    }
    tree.getSelectionModel().clearSelection();
    TreeItem<OutlineEntry> item = tree.getRoot();
    for (OutlineEntry entry : path) {
      item.setExpanded(true);
      Optional<TreeItem<OutlineEntry>> next =
          item.getChildren().stream()
              .filter(child -> entry.isSamePlace(child.getValue()))
              .findFirst();
      if (next.isEmpty()) {
        return;
      }
      item = next.get();
    }
    if (!path.isEmpty()) {
      tree.getSelectionModel().select(item);
      tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
    }
  }

  private void onKey(KeyEvent e) {
    TreeItem<OutlineEntry> item = tree.getSelectionModel().getSelectedItem();
    if (e.getCode() == KeyCode.ENTER && item != null) {
      model.open(item.getValue());
      e.consume();
    }
  }
}
