package io.oscstudio.app.workspace;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** The package's files as a tree, with a filter above it and all that can be done to them. */
final class TreePane {
  private static final double ROW = 26;

  private final WorkspaceSession session;
  private final WorkspaceModel model;
  private final Kit kit;
  private final TreeView<TreeEntry> tree = new TreeView<>();
  private final Set<TreeCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
  private final TextField filter = new TextField();
  private final PathEntry entry;
  private Subscription following = Subscription.EMPTY;

  TreePane(WorkspaceSession session) {
    this.session = session;
    this.model = session.workspace();
    this.kit = session.kit();
    this.entry = new PathEntry(kit, tree::requestFocus);
  }

  Region build() {
    setUpTree();
    setUpFilter();
    VBox.setVgrow(tree, Priority.ALWAYS);
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox head = Ui.row(4, filter, create());
    head.getStyleClass().add("tree-head");
    VBox pane = new VBox(head, entry.node(), tree);
    pane.getStyleClass().add("package-tree-side");
    pane.setMinSize(0, 0);
    kit.actions()
        .whileShown(
            pane,
            Action.of(StandardAction.PACKAGE_TREE, this::focus),
            Action.of(StandardAction.UNDO, model.files()::undo).within(pane),
            Action.of(StandardAction.REDO, model.files()::redo).within(pane));
    return pane;
  }

  /** Lets go of the model. */
  void close() {
    following.unsubscribe();
  }

  private void focus() {
    model.panes().treeProperty().set(true);
    tree.requestFocus();
    if (tree.getSelectionModel().isEmpty()) {
      tree.getSelectionModel().selectFirst();
    }
  }

  private void setUpTree() {
    tree.setId("package-tree");
    tree.getStyleClass().addAll("field-tree", "package-tree");
    tree.setShowRoot(false);
    tree.setFixedCellSize(ROW);
    tree.setRoot(new TreeItem<>());
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.accessibleTextProperty().bind(kit.language().bind("workspace.tree"));
    tree.setCellFactory(view -> {
      TreeCell cell = new TreeCell(model, kit.language());
      cells.add(cell);
      return cell;
    });
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    TreeMenu menu = new TreeMenu(session, entry);
    tree.setContextMenu(menu.node());
    tree.setOnContextMenuRequested(e -> menu.show(selected()));
    kit.language().follow(tree, tree::refresh);
    following =
        Subscription.combine(
            model.tree().rootProperty().subscribe(this::show),
            model.tree().badgesProperty().subscribe(now -> mark()),
            model.tree().unsavedProperty().subscribe(now -> mark()),
            model.fileProperty().subscribe(now -> now.ifPresent(this::follow)));
  }

  /** Refreshing the tree instead would make all its lines anew with every check. */
  private void mark() {
    cells.forEach(TreeCell::mark);
  }

  private void setUpFilter() {
    kit.ui()
        .search(
            filter,
            "tree-filter",
            "workspace.tree.filter",
            model.tree().queryProperty(),
            this::focus);
  }

  private Node create() {
    MenuButton create = new MenuButton();
    create.setId("new-file");
    create.setGraphic(Icons.of(Feather.PLUS));
    create.getStyleClass().addAll("button-icon", "flat", "no-arrow");
    create.accessibleTextProperty().bind(kit.language().bind("workspace.new"));
    create.setTooltip(Ui.tooltip(kit.language().bind("workspace.new")));
    TreeMenu menu = new TreeMenu(session, entry);
    create.setOnShowing(e -> create.getItems().setAll(menu.newFiles(folder())));
    create.getItems().setAll(new MenuItem()); // or the button would never ask
    return create;
  }

  /** Gives the tree the shape of the model's; items of paths that stay are the same as before. */
  private void show(TreeEntry root) {
    Set<String> chosen = selected();
    boolean filtered = !model.tree().queryProperty().get().isBlank();
    fill(tree.getRoot(), root, filtered);
    tree.getSelectionModel().clearSelection();
    find(tree.getRoot(), chosen).forEach(tree.getSelectionModel()::select);
    if (chosen.isEmpty()) {
      model.fileProperty().getValue().ifPresent(this::follow);
    }
  }

  private void fill(TreeItem<TreeEntry> item, TreeEntry now, boolean expand) {
    item.setValue(now);
    if (expand) {
      item.setExpanded(true);
    }
    Map<String, TreeItem<TreeEntry>> known = new HashMap<>();
    item.getChildren().forEach(child -> known.put(child.getValue().path(), child));
    List<TreeItem<TreeEntry>> wanted = new ArrayList<>();
    for (TreeEntry child : now.children()) {
      TreeItem<TreeEntry> made = known.computeIfAbsent(child.path(), path -> fresh(child));
      fill(made, child, expand);
      wanted.add(made);
    }
    if (!item.getChildren().equals(wanted)) {
      item.getChildren().setAll(wanted);
    }
  }

  /** The package's own folders are open at first, those of others are not. */
  private static TreeItem<TreeEntry> fresh(TreeEntry entry) {
    TreeItem<TreeEntry> item = new TreeItem<>(entry);
    item.setExpanded(entry.path().startsWith("manifests"));
    return item;
  }

  private static List<TreeItem<TreeEntry>> find(TreeItem<TreeEntry> from, Set<String> paths) {
    List<TreeItem<TreeEntry>> found = new ArrayList<>();
    for (TreeItem<TreeEntry> child : from.getChildren()) {
      String path = child.getValue().path();
      if (paths.contains(path)) {
        found.add(child);
      }
      if (paths.stream().anyMatch(p -> p.startsWith(path + "/"))) {
        found.addAll(find(child, paths));
      }
    }
    return found;
  }

  /** Selects the file of the tab that is shown, unless somebody is at work in the tree. */
  private void follow(String path) {
    if (tree.isFocused()) {
      return;
    }
    find(tree.getRoot(), Set.of(path)).stream()
        .findFirst()
        .ifPresent(item -> {
          for (TreeItem<TreeEntry> at = item.getParent(); at != null; at = at.getParent()) {
            at.setExpanded(true);
          }
          tree.getSelectionModel().clearSelection();
          tree.getSelectionModel().select(item);
          tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
        });
  }

  private Set<String> selected() {
    Set<String> paths = new LinkedHashSet<>();
    tree.getSelectionModel().getSelectedItems().stream()
        .filter(Objects::nonNull)
        .map(item -> item.getValue().path())
        .forEach(paths::add);
    return paths;
  }

  private Optional<TreeEntry> current() {
    return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
  }

  /** The folder in which something new is made. */
  private String folder() {
    return current().map(e -> e.isFolder() ? e.path() : TreeEntry.folderOf(e.path())).orElse("");
  }

  private void onKey(KeyEvent e) {
    Set<String> chosen = selected();
    if (chosen.isEmpty() || e.isAltDown()) {
      return;
    }
    switch (e.getCode()) {
      case ENTER -> open();
      case DELETE -> model.files().delete(chosen);
      case F2 -> entry.rename(chosen.iterator().next(), model.files()::rename);
      case C -> {
        if (!e.isShortcutDown()) {
          return;
        }
        model.files().copy(List.copyOf(chosen));
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void open() {
    TreeItem<TreeEntry> item = tree.getSelectionModel().getSelectedItem();
    if (item.getValue().isFolder()) {
      item.setExpanded(!item.isExpanded());
    } else {
      model.open(item.getValue().path());
    }
  }
}
