package io.oscstudio.app.workspace;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.outline.OutlineModel;
import io.oscstudio.app.output.OutputModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Builds the workspace: tree, tabs, what is beside and below them. */
public final class WorkspaceView {
  private static final List<StandardAction> BY_NUMBER =
      List.of(
          StandardAction.TAB_1,
          StandardAction.TAB_2,
          StandardAction.TAB_3,
          StandardAction.TAB_4,
          StandardAction.TAB_5,
          StandardAction.TAB_6,
          StandardAction.TAB_7);

  /** Somewhat longer than the window waits before it draws what changed. */
  private static final Duration FRAME = Duration.ofMillis(25);

  private final WorkspaceModel model;
  private final Kit kit;
  private final List<Tool> tools;
  private final StackPane root = new StackPane();

  private Optional<Faces> faces = Optional.empty();
  private Subscription following = Subscription.EMPTY;

  /**
   * Shows {@code model}.
   *
   * @param tools what can appear in it besides files
   */
  public WorkspaceView(WorkspaceModel model, Kit kit, List<Tool> tools) {
    this.model = model;
    this.kit = kit;
    this.tools = List.copyOf(tools);
  }

  /** The workspace's root. */
  public Region build() {
    root.getStyleClass().add("workspace");
    root.setId("workspace");
    root.setMinSize(0, 0);
    TabsModel tabs = model.tabs();
    kit.actions()
        .whileShown(
            root,
            Action.of(StandardAction.CLOSE_TAB, () -> tabs.active().ifPresent(tabs::close)),
            Action.of(StandardAction.CLOSE_ALL_TABS, tabs::closeAll),
            Action.of(StandardAction.REOPEN_TAB, model::reopenTab),
            Action.of(StandardAction.NEXT_TAB, () -> tabs.step(1)),
            Action.of(StandardAction.PREVIOUS_TAB, () -> tabs.step(-1)),
            Action.of(StandardAction.PACKAGE_SIZE, () -> model.openTool(PanesModel.SIZE)),
            Action.of(StandardAction.PROBLEMS, () -> below(PanesModel.PROBLEMS)),
            Action.of(StandardAction.OUTPUT, () -> below(OutputModel.TOOL)),
            Action.of(StandardAction.OUTLINE, this::outline),
            Action.of(StandardAction.NEXT_FINDING, () -> step(true)),
            Action.of(StandardAction.PREVIOUS_FINDING, () -> step(false)));
    for (int i = 0; i < BY_NUMBER.size(); i++) {
      int at = i;
      kit.actions().whileShown(root, Action.of(BY_NUMBER.get(i), () -> tabs.show(at)));
    }
    kit.actions()
        .whileShown(
            root, Action.of(StandardAction.LAST_TAB, () -> tabs.show(tabs.tabs().size() - 1)));
    model.sessionProperty().subscribe(this::begin);
    return Guide.topic(root, "workspace");
  }

  private void below(String tool) {
    model.panes().below().set(Optional.of(tool));
  }

  private void outline() {
    model.panes().beside().set(Optional.of(OutlineModel.TOOL));
    Optional.ofNullable(root.lookup("#outline-filter")).ifPresent(Node::requestFocus);
  }

  private void step(boolean forward) {
    model.sessionProperty().get().ifPresent(s -> s.wizard().check().step(forward, true));
  }

  private void begin(Optional<WorkspaceSession> session) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    faces.ifPresent(Faces::close);
    faces = session.map(s -> new Faces(s, tools));
    root.getChildren().setAll(session.map(this::frame).stream().toList());
  }

  private Region frame(WorkspaceSession session) {
    Region below = side(session, Tool.Place.BELOW, model.panes().below());
    Region beside = side(session, Tool.Place.BESIDE, model.panes().beside());
    SplitPane column = split(Orientation.VERTICAL);
    SplitPane row = split(Orientation.HORIZONTAL);
    fold(column, tabs(session), below, model.panes().below(), "workspace-below", 0.72);
    fold(row, column, beside, model.panes().beside(), "workspace-beside", 0.72);
    return withTree(session, row);
  }

  private Region withTree(WorkspaceSession session, Region rest) {
    TreePane tree = new TreePane(session);
    Region side = tree.build();
    SplitPane.setResizableWithParent(side, false);
    SplitPane split = split(Orientation.HORIZONTAL);
    RememberedSplit.on(split, "workspace-tree", kit.settings(), 0.22);
    following =
        following
            .and(tree::close)
            .and(
                model
                    .panes()
                    .treeProperty()
                    .subscribe(
                        now -> split.getItems().setAll(now ? List.of(side, rest) : List.of(rest))));
    return split;
  }

  private Region side(
      WorkspaceSession session, Tool.Place place, ObjectProperty<Optional<String>> shown) {
    List<Tool> here = tools.stream().filter(t -> t.place() == place).toList();
    return new SidePane(session, here, shown).build();
  }

  private static SplitPane split(Orientation orientation) {
    SplitPane split = new SplitPane();
    split.setOrientation(orientation);
    split.getStyleClass().add("page-split");
    split.setMinSize(0, 0);
    return split;
  }

  private void fold(
      SplitPane split,
      Region main,
      Region side,
      ObjectProperty<Optional<String>> shown,
      String id,
      double designed) {
    SplitPane.setResizableWithParent(side, false);
    RememberedSplit.on(split, id, kit.settings(), designed);
    following =
        following.and(
            shown.subscribe(now -> {
              List<Node> wanted = now.isPresent() ? List.of(main, side) : List.of(main);
              if (!split.getItems().equals(wanted)) {
                split.getItems().setAll(wanted);
              }
            }));
  }

  private Region tabs(WorkspaceSession session) {
    TabHead head = new TabHead(session);
    StackPane content = new StackPane();
    content.setMinSize(0, 0);
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox tabs = new VBox(new TabStrip(model, kit, tools).build(), head.node(), content);
    tabs.setMinSize(0, 0);
    ListChangeListener<WorkspaceTab> listener =
        change -> faces.ifPresent(f -> f.keepOnly(model.tabs().tabs()));
    model.tabs().tabs().addListener(listener);
    following = following.and(() -> model.tabs().tabs().removeListener(listener));
    onceDrawn(() -> follow(session, head, content));
    return tabs;
  }

  /** The tree and what is around the tabs are seen before the form of the first one is made. */
  private void onceDrawn(Runnable then) {
    // the first pause begins when the workspace has been built, the second leaves room to draw it
    kit.tasks().after(FRAME, () -> kit.tasks().after(FRAME, then));
  }

  private void follow(WorkspaceSession session, TabHead head, StackPane content) {
    if (!model.sessionProperty().get().equals(Optional.of(session))) {
      return;
    }
    following =
        following.and(
            model
                .tabs()
                .activeProperty()
                .subscribe(tab -> {
                  head.show(tab);
                  content
                      .getChildren()
                      .setAll(tab.map(t -> faces.orElseThrow().of(t)).orElseGet(this::empty));
                }));
  }

  /** No tab is open: what to do about it. */
  private Region empty() {
    VBox empty =
        new VBox(
            12,
            kit.ui().label("workspace.empty", "muted"),
            kit.ui().button("workspace.tab.reopen", model::reopenTab));
    empty.setAlignment(Pos.CENTER);
    return empty;
  }
}
