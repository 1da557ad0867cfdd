package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** The tabs side by side: a click shows one, a middle click closes it, dragging orders them. */
final class TabStrip {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final WorkspaceModel model;
  private final Kit kit;
  private final Ui ui;
  private final List<Tool> tools;
  private final Map<WorkspaceTab, HBox> nodes = new HashMap<>();
  private final HBox strip = new HBox();
  private final ScrollPane scroll = new ScrollPane(strip);

  TabStrip(WorkspaceModel model, Kit kit, List<Tool> tools) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
    this.tools = tools;
  }

  Region build() {
    strip.getStyleClass().add("tab-strip");
    scroll.getStyleClass().addAll("form-scroll", "tab-scroll");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(Region.USE_PREF_SIZE);
    Ui.whileShown(scroll, this::follow);
    return scroll;
  }

  private Subscription follow() {
    ListChangeListener<WorkspaceTab> listener = change -> show();
    model.tabs().tabs().addListener(listener);
    show();
    return model
        .tabs()
        .activeProperty()
        .subscribe(this::mark)
        .and(() -> model.tabs().tabs().removeListener(listener));
  }

  private void show() {
    List<WorkspaceTab> tabs = model.tabs().tabs();
    nodes.keySet().retainAll(tabs);
    strip
        .getChildren()
        .setAll(tabs.stream().map(t -> nodes.computeIfAbsent(t, this::node)).toList());
    mark(model.tabs().active());
  }

  private void mark(Optional<WorkspaceTab> active) {
    nodes.forEach(
        (tab, node) -> node.pseudoClassStateChanged(CURRENT, active.equals(Optional.of(tab))));
    active.map(nodes::get).ifPresent(node -> kit.tasks().later(() -> bringIntoView(node)));
  }

  private void bringIntoView(Node node) {
    double room = strip.getWidth() - scroll.getViewportBounds().getWidth();
    if (room > 0) {
      double left = node.getBoundsInParent().getMinX();
      double right = node.getBoundsInParent().getMaxX() - scroll.getViewportBounds().getWidth();
      double at = scroll.getHvalue() * room;
      scroll.setHvalue(Math.clamp(at, right, Math.max(left, right)) / room);
    }
  }

  private HBox node(WorkspaceTab tab) {
    Button show = new Button();
    show.getStyleClass().addAll("flat", "tab-button");
    show.setAccessibleRole(AccessibleRole.TAB_ITEM);
    show.setMnemonicParsing(false);
    show.setGraphic(Icons.of(icon(tab)));
    name(tab, show);
    show.setOnAction(e -> model.tabs().open(tab));
    Button close =
        ui.iconButton("workspace.tab.close", Feather.X, () -> model.tabs().close(tab), "tiny");
    close.setFocusTraversable(false);
    HBox node = Ui.row(0, show, dot(tab), close);
    node.getStyleClass().add("workspace-tab");
    node.setOnMouseClicked(e -> {
      if (e.getButton() == MouseButton.MIDDLE) {
        model.tabs().close(tab);
      }
    });
    ContextMenu menu = menu(tab);
    node.setOnContextMenuRequested(e -> menu.show(node, e.getScreenX(), e.getScreenY()));
    order(node, tab);
    return node;
  }

  private Feather icon(WorkspaceTab tab) {
    return tab.file()
        .map(path -> RoleIcons.of(FileRole.of(path)))
        .or(() -> tool(tab).map(Tool::icon))
        .orElse(Feather.FILE);
  }

  private Optional<Tool> tool(WorkspaceTab tab) {
    return tools.stream().filter(t -> t.id().equals(tab.name())).findFirst();
  }

  private void name(WorkspaceTab tab, Button show) {
    tab.file()
        .ifPresentOrElse(
            path -> {
              show.setText(path.substring(path.lastIndexOf('/') + 1));
              show.setTooltip(
                  Ui.tooltip(
                      kit.language()
                          .compute(() ->
                              path
                                  + "\n"
                                  + kit.language().text(FileRole.of(path).key() + ".tip"))));
              show.setAccessibleText(path);
            },
            () ->
                tool(tab)
                    .ifPresent(t -> show.textProperty().bind(kit.language().bind(t.textKey()))));
  }

  /** The mark of a file that is not saved; its room is always there. */
  private Node dot(WorkspaceTab tab) {
    StackPane dot = new StackPane();
    dot.getStyleClass().add("changed-dot");
    dot.accessibleTextProperty().bind(kit.language().bind("project.unsaved"));
    dot.visibleProperty()
        .bind(
            model
                .files()
                .unsavedProperty()
                .map(unsaved -> tab.file().filter(unsaved::contains).isPresent()));
    return dot;
  }

  private ContextMenu menu(WorkspaceTab tab) {
    return new ContextMenu(
        item("workspace.tab.close", () -> model.tabs().close(tab)),
        item("workspace.tab.close-others", () -> model.tabs().closeOthers(tab)),
        item("workspace.tab.close-all", model.tabs()::closeAll),
        item("workspace.tab.reopen", model::reopenTab));
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(kit.language().bind(key));
    item.setOnAction(e -> action.run());
    return item;
  }

  private void order(HBox node, WorkspaceTab tab) {
    node.setOnDragDetected(e -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(tab.name());
      node.startDragAndDrop(TransferMode.MOVE).setContent(content);
      e.consume();
    });
    node.setOnDragOver(e -> {
      if (dragged(e).isPresent()) {
        e.acceptTransferModes(TransferMode.MOVE);
        e.consume();
      }
    });
    node.setOnDragDropped(e -> {
      dragged(e)
          .ifPresent(moved -> {
            model.tabs().move(moved, model.tabs().tabs().indexOf(tab));
            e.setDropCompleted(true);
            e.consume();
          });
    });
  }

  private Optional<WorkspaceTab> dragged(DragEvent e) {
    return nodes.entrySet().stream()
        .filter(entry -> entry.getValue().equals(e.getGestureSource()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
