package io.oscstudio.app.pages.service;

import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.Coverage;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.Part;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The fields of the CRD as a tree, and the descriptor of the one that is selected beside it. */
final class FieldsPane {
  /** In a narrower room the descriptor comes below the tree. */
  private static final double LEAST_WIDTH = 520;

  /** A search that finds more fields leaves them folded. */
  private static final int MOST_OPENED = 400;

  private final FieldsModel model;
  private final Kit kit;
  private final TreeView<FieldLine> tree = new TreeView<>();
  private final FieldItem everything = FieldItem.empty();
  private boolean following;

  FieldsPane(FieldsModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
  }

  Region build() {
    VBox left = new VBox(8, search(), tree, counts());
    VBox.setVgrow(tree, Priority.ALWAYS);
    left.getStyleClass().add("fields-tree-side");
    ScrollPane right = new ScrollPane(new DescriptorPane(model, kit).build());
    right.setFitToWidth(true);
    right.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    right.getStyleClass().add("form-scroll");
    SplitPane split = new SplitPane(left, right);
    split.getStyleClass().add("page-split");
    RememberedSplit.on(split, "service-fields", kit.settings(), 0.46);
    split
        .widthProperty()
        .subscribe(width ->
            split.setOrientation(
                width.doubleValue() < LEAST_WIDTH ? Orientation.VERTICAL : Orientation.HORIZONTAL));
    setUpTree();
    return Guide.topic(split, "descriptors");
  }

  private Region search() {
    TextField search = new TextField();
    kit.ui()
        .search(
            search,
            "field-search",
            "service.fields.search",
            model.queryProperty(),
            tree::requestFocus);
    return search;
  }

  private Label counts() {
    Language language = kit.language();
    Label counts =
        Ui.label(
            language.compute(
                () -> model.treeProperty().get().map(this::counted).orElse(""),
                model.treeProperty()),
            "secondary");
    counts.setId("field-counts");
    counts.setWrapText(true);
    counts.setMinHeight(Region.USE_PREF_SIZE);
    return counts;
  }

  private String counted(FieldTree all) {
    String text =
        kit.language()
            .text(
                "service.fields.counts",
                all.count(Part.SPEC, Coverage.STYLED),
                all.count(Part.SPEC, Coverage.PLAIN),
                all.count(Part.SPEC, Coverage.HIDDEN));
    String more =
        all.isCut(Part.SPEC)
            ? "service.fields.cut"
            : all.describesFields(Part.SPEC) ? "" : "service.fields.none";
    return more.isEmpty() ? text : kit.language().text(more);
  }

  private void setUpTree() {
    tree.setId("field-tree");
    tree.getStyleClass().add("field-tree");
    tree.setShowRoot(false);
    tree.accessibleTextProperty().bind(kit.language().bind("service.tab.fields"));
    tree.setCellFactory(view -> new FieldCell(model, kit.language()));
    tree.setContextMenu(menu());
    kit.language().follow(tree, tree::refresh);
    model.shownProperty().subscribe(now -> now.ifPresent(this::show));
    model.selectedProperty().subscribe(this::follow);
    tree.getSelectionModel()
        .selectedItemProperty()
        .subscribe((old, now) -> {
          if (!following
              && now != null
              && now.getValue() instanceof FieldLine.Field(FieldNode node)) {
            model.select(node.part(), node.path());
          }
        });
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void show(FieldTree now) {
    following = true;
    FieldLine.Root root = new FieldLine.Root(now);
    if (model.queryProperty().get().isBlank()) {
      boolean first = everything.isLeaf();
      everything.show(root);
      if (first) {
        everything.openTop();
      }
      if (tree.getRoot() != everything) {
        tree.setRoot(everything);
      }
    } else {
      tree.setRoot(found(root));
    }
    following = false;
    follow(model.selectedProperty().get());
  }

  /** What a search found, opened before it is shown: opening line by line would take long. */
  private static FieldItem found(FieldLine.Root root) {
    FieldItem item = new FieldItem(root);
    int size = root.tree().all(Part.SPEC).size() + root.tree().all(Part.STATUS).size();
    if (size <= MOST_OPENED) {
      item.expandAll();
    } else {
      item.openTop();
    }
    return item;
  }

  private void follow(Optional<FieldNode> selected) {
    if (selected.isEmpty() || !(tree.getRoot() instanceof FieldItem root)) {
      return;
    }
    TreeItem<FieldLine> now = tree.getSelectionModel().getSelectedItem();
    if (now != null && now.getValue().isOf(selected.get())) {
      return;
    }
    following = true;
    root.reveal(selected.get())
        .ifPresent(item -> {
          tree.getSelectionModel().select(item);
          tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
        });
    following = false;
  }

  private void onKey(KeyEvent e) {
    Optional<FieldNode> field = model.selectedProperty().get();
    if (StandardAction.MOVE_UP.matches(e)) {
      field.ifPresent(model::moveUp);
      e.consume();
    } else if (StandardAction.MOVE_DOWN.matches(e)) {
      field.ifPresent(model::moveDown);
      e.consume();
    } else if (e.getCode() == KeyCode.DELETE) {
      field.ifPresent(model::remove);
      e.consume();
    } else if (e.getCode() == KeyCode.INSERT) {
      field.filter(f -> f.descriptor().isEmpty()).ifPresent(model::addDescriptor);
      e.consume();
    }
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    menu.setOnShowing(e -> {
      menu.getItems().clear();
      model.selectedProperty().get().ifPresent(field -> fill(menu, field));
    });
    menu.getItems().add(new MenuItem());
    return menu;
  }

  private void fill(ContextMenu menu, FieldNode field) {
    for (FieldAction action : FieldAction.of(field)) {
      MenuItem item = new MenuItem();
      item.textProperty().bind(kit.language().bind(action.key()));
      item.setGraphic(Icons.of(action.icon()));
      item.setOnAction(e -> action.run(model, field));
      menu.getItems().add(item);
    }
    if (field.isOrdered()) {
      menu.getItems()
          .addAll(
              move(
                  "service.action.up",
                  Feather.ARROW_UP,
                  StandardAction.MOVE_UP,
                  () -> model.moveUp(field)),
              move(
                  "service.action.down",
                  Feather.ARROW_DOWN,
                  StandardAction.MOVE_DOWN,
                  () -> model.moveDown(field)));
    }
  }

  private MenuItem move(String key, Feather icon, StandardAction keys, Runnable action) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(kit.language().bind(key));
    item.setGraphic(Icons.of(icon));
    keys.mainKey().ifPresent(item::setAccelerator);
    item.setOnAction(e -> action.run());
    return item;
  }
}
