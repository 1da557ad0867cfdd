package io.oscstudio.app.shell;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.Actions;
import io.oscstudio.app.actions.Scope;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.keeping.KeepingView;
import io.oscstudio.app.kit.Appearance;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.shell.ShellModel.Screen;
import io.oscstudio.app.welcome.WelcomeModel;
import io.oscstudio.app.welcome.WelcomeView;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.app.wizard.WizardView;
import io.oscstudio.app.workspace.StatusBar;
import io.oscstudio.app.workspace.Tool;
import io.oscstudio.app.workspace.WorkspaceModel;
import io.oscstudio.app.workspace.WorkspaceView;
import io.oscstudio.core.base.Place;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Builds the window's frame: bar, notice, screen, status. */
final class ShellView {
  /** Below this width, in pixels of the design, the window leaves out what it can do without. */
  static final double NARROW = 900;

  private final ShellModel model;
  private final Kit kit;
  private final Ui ui;
  private final Jobs jobs;
  private final JobArea jobArea;
  private final LookMenus menus;
  private final HBox bar = Ui.row(8);
  private final HBox status = Ui.row(16);
  private final StackPane content = new StackPane();
  private final GuideDock guide;
  private final OverWindow over;
  private final ObservableValue<Boolean> narrow;
  private final List<Node> look;
  private final VBox dropOverlay;
  private final StackPane root = new StackPane();
  private Subscription following = Subscription.EMPTY;

  ShellView(ShellModel model, Kit kit, Jobs jobs, Appearance appearance) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
    this.jobs = jobs;
    this.jobArea = new JobArea(kit, jobs);
    this.menus = new LookMenus(appearance, kit.language());
    this.guide = new GuideDock(content, kit);
    this.over = new OverWindow(kit, this::reveal, model::open);
    menus.bind(kit.actions());
    bindWaysIn();
    kit.actions().bind(Action.of(StandardAction.HOME, model::goHome));
    kit.actions().bind(Action.of(StandardAction.GUIDE, this::toggleGuide));
    kit.actions().bind(Action.of(StandardAction.GUIDE_SIDES, () -> guide.changeSides(focused())));
    Button help = ui.iconButton("guide.open", Feather.HELP_CIRCLE, this::toggleGuide);
    help.setId("guide-open");
    // the guide is for what has the focus, which this button must not take away
    help.setFocusTraversable(false);
    this.narrow = root.widthProperty().map(w -> w.doubleValue() < NARROW);
    Button preferences =
        ui.iconButton(
            "actions.preferences.open",
            Feather.SETTINGS,
            () -> kit.actions().run(StandardAction.PREFERENCES));
    preferences.setId("preferences-open");
    Ui.shownWhen(preferences, narrow.map(now -> !now));
    this.look = List.of(help, menus.languages(narrow), menus.looks(), preferences);
    this.dropOverlay =
        Ui.column(
            12,
            Icons.of(Feather.DOWNLOAD, 32, "accent-icon"),
            ui.label("window.drop.release", "section-title"));
  }

  private void bindWaysIn() {
    Actions actions = kit.actions();
    actions.bind(Action.of(StandardAction.OPEN_FOLDER, model::openFolder));
    actions.bind(Action.of(StandardAction.OPEN_ARCHIVE, model::openArchive));
    actions.bind(Action.of(StandardAction.OPEN_REMOTE, model::fromRemote));
    actions.bind(Action.of(StandardAction.NEW_PACKAGE, () -> model.createEmpty(false)));
    actions.bind(Action.of(StandardAction.NEW_CHART_PACKAGE, () -> model.createEmpty(true)));
  }

  Region build() {
    bar.getStyleClass().add("shell-bar");
    status.getStyleClass().add("status-bar");
    dropOverlay.setAlignment(Pos.CENTER);
    dropOverlay.getStyleClass().add("drop-overlay");
    dropOverlay.setVisible(false);
    dropOverlay.setMouseTransparent(true);
    BorderPane frame = new BorderPane();
    frame.setTop(new VBox(bar, new NoticeBar(kit).node()));
    frame.setCenter(guide.node());
    frame.setBottom(status);
    // what does not fit scrolls inside; the frame itself is never wider than the window
    frame.setMinSize(0, 0);
    root.getChildren().setAll(frame, over.node(), dropOverlay);
    root.setId("studio");
    acceptDrops(root);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && guide.close()) {
            e.consume();
          }
        });
    model.screenProperty().subscribe(this::show);
    return root;
  }

  private void show(Screen screen) {
    following.unsubscribe();
    switch (screen) {
      case Screen.Welcome(WelcomeModel welcome) -> {
        over.follow(Optional.empty());
        content.getChildren().setAll(new WelcomeView(welcome, kit).build());
        bar.getStyleClass().setAll("shell-bar", "bare");
        bar.getChildren().setAll(Ui.spacer());
        status.getChildren().setAll(Ui.spacer(), jobArea.node());
        status.setVisible(false);
        status.setManaged(false);
      }
      case Screen.Wizard(WizardModel wizard) -> {
        following = wizard.pagesProperty().subscribe(over::follow);
        WizardView view = new WizardView(wizard, kit);
        KeepingView keeping = new KeepingView(wizard.keeping(), kit);
        over.follow(wizard.keeping().conflicts());
        WorkspaceModel workspace = model.workspace().orElseThrow();
        FaceSwitch faces = new FaceSwitch(workspace, kit);
        List<Tool> tools = Tools.all(jobs);
        StatusBar statusBar = new StatusBar(workspace, kit, tools);
        faces.fill(content, view.build(), new WorkspaceView(workspace, kit, tools));
        bar.getStyleClass().setAll("shell-bar");
        bar.getChildren()
            .setAll(
                ui.iconButton("window.home", Feather.HOME, model::goHome),
                view.title(),
                Ui.spacer(),
                faces.buttons(narrow),
                Ui.spacer(),
                keeping.buttons(narrow),
                view.profileChoice());
        status
            .getChildren()
            .setAll(
                statusBar.panes(),
                statusBar.meter(view.sizeMeter()),
                view.engine(),
                Ui.spacer(),
                jobArea.node(),
                statusBar.place());
        status.setVisible(true);
        status.setManaged(true);
      }
    }
    bar.getChildren().addAll(look);
    guide.close();
  }

  /** Shows a file where its page is; among the tabs when they are shown, or no page shows it. */
  private void reveal(Place place) {
    model
        .workspace()
        .ifPresent(workspace -> {
          boolean onPage =
              !workspace.shownProperty().get()
                  && model.wizard().filter(wizard -> wizard.reveal(place)).isPresent();
          if (!onPage) {
            workspace.show(true);
            workspace.open(place);
          }
        });
  }

  private void toggleGuide() {
    guide.toggle(focused());
  }

  private @Nullable Node focused() {
    return content.getScene().getFocusOwner();
  }

  /** Does what a key asks for: the one place where the keys of all actions are heard. */
  void onKey(KeyEvent e) {
    @Nullable Node focused = focused();
    if (kit.actions().onKey(e, focused, scope -> scope == Scope.WINDOW || !over.isOpen())
        || guide.onKey(e, focused)
        || leavesText(e, focused)) {
      e.consume();
    }
  }

  /** Tab goes on from a text of several lines too: in YAML a tab has no place. */
  private static boolean leavesText(KeyEvent e, @Nullable Node focused) {
    if (e.getCode() != KeyCode.TAB
        || e.isShortcutDown()
        || e.isAltDown()
        || focused == null
        || focused.getAccessibleRole() != AccessibleRole.TEXT_AREA) {
      return false;
    }
    return focused.requestFocusTraversal(
        e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
  }

  private void acceptDrops(StackPane root) {
    // a screen that takes what is dropped there lets nothing of this through
    root.addEventFilter(DragEvent.DRAG_OVER, e -> dropOverlay.setVisible(false));
    root.setOnDragOver(e -> {
      if (e.getDragboard().hasFiles()) {
        e.acceptTransferModes(TransferMode.COPY);
        dropOverlay.setVisible(true);
      }
      e.consume();
    });
    root.setOnDragExited(e -> dropOverlay.setVisible(false));
    root.setOnDragDropped(this::onDrop);
  }

  private void onDrop(DragEvent e) {
    dropOverlay.setVisible(false);
    Optional<Path> dropped = e.getDragboard().getFiles().stream().findFirst().map(File::toPath);
    e.setDropCompleted(dropped.isPresent());
    e.consume();
    // a question would hold up the program that the file comes from
    dropped.ifPresent(path -> kit.tasks().later(() -> model.open(path)));
  }
}
