package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.upgrades.UpgradesModel;
import io.oscstudio.app.wizard.Face;
import io.oscstudio.app.wizard.Pages;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.project.Sidecar;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

/**
 * The workspace of the package that a wizard holds: which files and tools are open, and whether it
 * is shown in place of the steps. It lives as long as the wizard; another package begins anew.
 */
public final class WorkspaceModel implements Face {
  private static final String FACE = "face";
  private static final String WORKSPACE = "workspace";

  private final Kit kit;
  private final WizardModel wizard;
  private final TabsModel tabs = new TabsModel();
  private final FilesModel files;
  private final TreeModel tree;
  private final TreemapModel treemap;
  private final PanesModel panes;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<WorkspaceSession>> session =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Boolean> chosen = Optional.empty();
  private Subscription paths = Subscription.EMPTY;
  private boolean restoring;

  /** The workspace of what {@code wizard} holds. */
  public WorkspaceModel(Kit kit, WizardModel wizard) {
    this.kit = kit;
    this.wizard = wizard;
    this.files = new FilesModel(kit, wizard.keeping().folderProperty()::get);
    this.tree = new TreeModel(kit, wizard.check().findings(), files.unsavedProperty());
    this.treemap = new TreemapModel(wizard, files);
    this.panes = new PanesModel(kit.settings());
    wizard.pagesProperty().subscribe(this::begin);
    wizard.showIn(this);
    // who asks for a step wants to see it
    wizard.currentProperty().subscribe((old, now) -> showSteps());
    wizard.keeping().unsavedProperty().subscribe(files::look);
    wizard.keeping().possibleProperty().subscribe(files::look);
    tabs.tabs().addListener((ListChangeListener<WorkspaceTab>) change -> remember());
    tabs.activeProperty().subscribe((old, now) -> remember());
  }

  /** The open package, while there is one. */
  public ReadOnlyObjectProperty<Optional<WorkspaceSession>> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  /** The tabs. */
  public TabsModel tabs() {
    return tabs;
  }

  /** The files of the package as a whole. */
  public FilesModel files() {
    return files;
  }

  /** The tree of the files. */
  public TreeModel tree() {
    return tree;
  }

  /** What takes the room in the package. */
  public TreemapModel treemap() {
    return treemap;
  }

  /** What is shown beside and below the tabs. */
  public PanesModel panes() {
    return panes;
  }

  /** The file in the tab that is shown. */
  public ObservableValue<Optional<String>> fileProperty() {
    return tabs.activeProperty().map(tab -> tab.flatMap(WorkspaceTab::file));
  }

  /** Whether the workspace is shown in place of the steps. */
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Shows the workspace, or the steps again; packages opened later begin like that too. */
  public void show(boolean workspace) {
    if (session.get().isPresent()) {
      chosen = Optional.of(workspace);
      kit.settings().update(s -> s.withPane(FACE, workspace ? WORKSPACE : "steps"));
      shown.set(workspace);
      remember();
    }
  }

  private void showSteps() {
    if (shown.get()) {
      show(false);
    }
  }

  /** Opens a file of the package in its tab; nothing happens when there is no such file. */
  public void open(String path) {
    if (isThere(WorkspaceTab.file(path))) {
      tabs.open(WorkspaceTab.file(path));
    }
  }

  /** Opens a file at a place, which gets the focus. */
  public void open(Place place) {
    open(place.file());
    session
        .get()
        .filter(s -> s.documents().contains(place.file()))
        .ifPresent(s ->
            place
                .range()
                .ifPresent(range -> s.documents().of(place.file()).findings().reveal(range)));
  }

  /** Opens a tool that appears among the tabs. */
  public void openTool(String id) {
    tabs.open(WorkspaceTab.tool(id));
  }

  /** Opens the tab again that was closed last. */
  public void reopenTab() {
    tabs.reopen(this::isThere);
  }

  @Override
  public boolean follow(Finding finding) {
    Optional<String> file =
        finding.place().map(Place::file).filter(path -> isThere(WorkspaceTab.file(path)));
    if (!shown.get() || file.isEmpty()) {
      return false;
    }
    open(file.get());
    session.get().ifPresent(s -> s.pages().goTo(file.get(), finding));
    return true;
  }

  @Override
  public boolean showCheck() {
    if (shown.get()) {
      panes.below().set(Optional.of(PanesModel.PROBLEMS));
    }
    return shown.get();
  }

  private boolean showUpgrades() {
    if (shown.get()) {
      openTool(UpgradesModel.TOOL);
    }
    return shown.get();
  }

  private boolean isThere(WorkspaceTab tab) {
    return tab.file()
        .map(path -> session.get().filter(s -> s.documents().contains(path)).isPresent())
        .orElse(true);
  }

  private void begin(Optional<Pages> pages) {
    restoring = true;
    chosen = Optional.empty();
    paths.unsubscribe();
    paths = Subscription.EMPTY;
    session.set(pages.map(p -> new WorkspaceSession(kit, wizard, p, this)));
    files.begin(pages.map(p -> p.documents().files()));
    tabs.restore(List.of(), Optional.empty());
    if (pages.isEmpty()) {
      shown.set(false);
    }
    session
        .get()
        .ifPresent(now -> {
          paths =
              now.documents()
                  .pathsProperty()
                  .subscribe(there -> {
                    tabs.keepOnly(this::isThere);
                    tree.show(there);
                  });
          now.pages().upgrades().showIn(this::showUpgrades);
          // the package has its folder only after it has its pages
          kit.tasks().later(() -> readMemory(now));
        });
  }

  private void readMemory(WorkspaceSession now) {
    Optional<Sidecar> sidecar = wizard.keeping().folderProperty().get().map(Sidecar::beside);
    kit.tasks()
        .startQuietly(
            job -> sidecar.map(WorkspaceMemory::in).orElse(WorkspaceMemory.NONE),
            memory -> restore(now, memory, sidecar.isPresent()),
            problem -> restore(now, WorkspaceMemory.NONE, sidecar.isPresent()));
  }

  /** Goes on where the package was left; a package that is new begins with the steps. */
  private void restore(WorkspaceSession now, WorkspaceMemory memory, boolean lived) {
    if (session.get().filter(now::equals).isEmpty()) {
      return;
    }
    if (tabs.tabs().isEmpty()) {
      List<WorkspaceTab> left =
          memory.tabs().stream()
              .flatMap(id -> WorkspaceTab.named(id).stream())
              .filter(this::isThere)
              .toList();
      tabs.restore(
          left.isEmpty() ? List.of(WorkspaceTab.file(Documents.METADATA)) : left,
          memory.active().flatMap(WorkspaceTab::named));
    }
    restoring = false;
    if (chosen.isEmpty()) {
      boolean usual =
          lived && kit.settings().get().pane(FACE).filter(WORKSPACE::equals).isPresent();
      chosen = memory.shown();
      shown.set(memory.shown().orElse(usual));
    }
    remember();
  }

  private void remember() {
    if (!restoring && session.get().isPresent()) {
      WorkspaceMemory memory =
          new WorkspaceMemory(
              chosen,
              tabs.tabs().stream().map(WorkspaceTab::id).toList(),
              tabs.active().map(WorkspaceTab::id));
      wizard.keeping().remember(WORKSPACE, memory::putInto);
    }
  }
}
