package io.oscstudio.app.shell;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.keeping.ConflictsModel;
import io.oscstudio.app.keeping.ConflictsView;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Overlay;
import io.oscstudio.app.pages.service.RenamingModel;
import io.oscstudio.app.pages.service.RenamingView;
import io.oscstudio.app.palette.CheatSheetView;
import io.oscstudio.app.palette.PaletteModel;
import io.oscstudio.app.palette.PickerModel;
import io.oscstudio.app.palette.PickerView;
import io.oscstudio.app.preferences.PreferencesModel;
import io.oscstudio.app.preferences.PreferencesView;
import io.oscstudio.app.search.FileOpener;
import io.oscstudio.app.search.FilesPicker;
import io.oscstudio.app.search.SearchModel;
import io.oscstudio.app.search.SearchView;
import io.oscstudio.app.wizard.Pages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** What can be laid over the window's content, each by an action of its own. */
final class OverWindow {
  private static final double SEARCH_WIDTH = 860;
  private static final double SEARCH_HEIGHT = 560;
  private static final double PREFERENCES_WIDTH = 860;
  private static final double PREFERENCES_HEIGHT = 680;

  private final Kit kit;
  private final FileOpener opener;
  private final Consumer<Path> packages;
  private final Overlay overlay = new Overlay();
  private Optional<ConflictsModel> asking = Optional.empty();
  private final BooleanProperty hasPackage = new SimpleBooleanProperty();
  private Optional<Pages> pages = Optional.empty();
  private Optional<SearchModel> search = Optional.empty();
  private boolean renames;
  private Subscription renaming = Subscription.EMPTY;

  /**
   * Shows nothing yet.
   *
   * @param opener shows a file of the open package
   * @param packages opens another package
   */
  OverWindow(Kit kit, FileOpener opener, Consumer<Path> packages) {
    this.kit = kit;
    this.packages = packages;
    this.opener = opener;
    kit.actions().bind(Action.of(StandardAction.QUICK_OPEN, hasPackage, this::quickOpen));
    kit.actions().bind(Action.of(StandardAction.SEARCH_FILES, hasPackage, this::search));
    kit.actions().bind(Action.of(StandardAction.PALETTE, this::palette));
    kit.actions().bind(Action.of(StandardAction.CHEAT_SHEET, this::cheatSheet));
    overlay
        .openProperty()
        .subscribe(open -> {
          if (!open) {
            Optional<ConflictsModel> left = asking;
            asking = Optional.empty();
            left.ifPresent(ConflictsModel::putOff);
          }
        });
    kit.actions().bind(Action.of(StandardAction.PREFERENCES, this::preferences));
  }

  Region node() {
    return overlay.node();
  }

  /** Whether something is shown, so that the keys of what is behind it do not count. */
  boolean isOpen() {
    return overlay.openProperty().get();
  }

  /** Goes by the files of another package, or of none. */
  void follow(Optional<Pages> now) {
    overlay.close();
    search.ifPresent(SearchModel::close);
    pages = now;
    search = now.map(p -> new SearchModel(kit, p.documents().files(), opener));
    hasPackage.set(now.isPresent());
    renaming.unsubscribe();
    renaming = now.map(p -> follow(p.service().renaming())).orElse(Subscription.EMPTY);
  }

  private void quickOpen() {
    overlay.close();
    pages.ifPresent(
        p -> pick(FilesPicker.of(p.documents().pathsProperty().get(), opener), "search.file"));
  }

  private void search() {
    overlay.close();
    search.ifPresent(model -> {
      SearchView view = new SearchView(model, kit, overlay::close);
      Region content = view.build();
      content.setMaxSize(SEARCH_WIDTH, SEARCH_HEIGHT);
      overlay.show(content, Pos.TOP_CENTER, view.field());
    });
  }

  /** Shows nothing again. */
  void close() {
    overlay.close();
  }

  /** Asks about files that another program changed too, whenever there are some. */
  void follow(ConflictsModel conflicts) {
    conflicts
        .askedProperty()
        .subscribe(files -> {
          if (!files.isEmpty()) {
            ConflictsView view = new ConflictsView(conflicts, kit);
            overlay.show(view.build(), Pos.CENTER, view.first());
            asking = Optional.of(conflicts);
          } else if (asking.filter(conflicts::equals).isPresent()) {
            overlay.close();
          }
        });
  }

  /**
   * Asks for the new path of a descriptor whenever one is renamed, unless something else was opened
   * meanwhile.
   */
  private Subscription follow(RenamingModel model) {
    return model
        .targetProperty()
        .subscribe((old, now) -> {
          if (renames) {
            overlay.close();
          }
          if (now.isPresent() && isOpen()) {
            kit.tasks().later(model.ending());
          } else if (now.isPresent()) {
            Runnable ending = model.ending();
            RenamingView view = new RenamingView(model, kit);
            overlay.show(view.build(), Pos.TOP_CENTER, view.first());
            renames = true;
            overlay.onClose(() -> {
              renames = false;
              kit.tasks().later(ending);
            });
          }
        });
  }

  private void palette() {
    overlay.close();
    var focused = overlay.node().getScene().getFocusOwner();
    PaletteModel palette =
        new PaletteModel(
            kit.actions().available(focused), kit.language(), kit.settings(), packages);
    pick(palette.picker(), "actions.palette.prompt");
  }

  private void pick(PickerModel model, String key) {
    PickerView picker = new PickerView(model, kit, key, overlay::close);
    overlay.show(picker.build(), Pos.TOP_CENTER, picker.field());
  }

  private void preferences() {
    overlay.close();
    PreferencesModel model = new PreferencesModel(kit);
    PreferencesView view = new PreferencesView(model, kit, overlay::close);
    Region page = view.build();
    page.setMaxSize(PREFERENCES_WIDTH, PREFERENCES_HEIGHT);
    overlay.show(page, Pos.CENTER, view.search());
    overlay.onClose(model::close);
  }

  private void cheatSheet() {
    overlay.close();
    CheatSheetView sheet = new CheatSheetView(kit, overlay::close);
    overlay.show(sheet.build(), Pos.CENTER, sheet.close());
  }
}
