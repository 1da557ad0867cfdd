package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.kordamp.ikonli.feather.Feather;

/** What can be done to the files that are selected in the tree. */
final class TreeMenu {
  private final WorkspaceSession session;
  private final FilesModel files;
  private final PathEntry entry;
  private final Kit kit;
  private final ContextMenu menu = new ContextMenu();

  TreeMenu(WorkspaceSession session, PathEntry entry) {
    this.session = session;
    this.files = session.workspace().files();
    this.entry = entry;
    this.kit = session.kit();
    menu.getItems().setAll(new MenuItem()); // or nothing would come up to be filled
  }

  ContextMenu node() {
    return menu;
  }

  /** Fills the menu for what is selected. */
  void show(Set<String> paths) {
    List<MenuItem> items = new ArrayList<>();
    String first = paths.isEmpty() ? "" : paths.iterator().next();
    boolean folder = !session.documents().contains(first);
    if (!paths.isEmpty()) {
      if (!folder) {
        items.add(
            item(
                "workspace.open",
                Feather.FILE_TEXT,
                () -> paths.forEach(session.workspace()::open)));
      }
      MenuItem rename =
          item("workspace.rename.do", Feather.EDIT_2, () -> entry.rename(first, files::rename));
      rename.setDisable(paths.size() > 1);
      rename.setAccelerator(new KeyCodeCombination(KeyCode.F2));
      MenuItem delete = item("workspace.delete", Feather.TRASH_2, () -> files.delete(paths));
      delete.setAccelerator(new KeyCodeCombination(KeyCode.DELETE));
      items.addAll(List.of(rename, delete, new SeparatorMenuItem()));
    }
    Menu create = new Menu();
    create.textProperty().bind(kit.language().bind("workspace.new"));
    create.setGraphic(Icons.of(Feather.PLUS, 14));
    create.getItems().setAll(newFiles(folder ? first : TreeEntry.folderOf(first)));
    items.add(create);
    if (!paths.isEmpty()) {
      items.add(new SeparatorMenuItem());
      items.add(item("workspace.copy-path", Feather.COPY, () -> files.copy(List.copyOf(paths))));
      MenuItem reveal = item("workspace.reveal", Feather.FOLDER, () -> files.reveal(first));
      reveal.setDisable(!files.isOnDisk());
      items.add(reveal);
    }
    menu.getItems().setAll(items);
  }

  /** What can be made, the known kinds first. */
  List<MenuItem> newFiles(String folder) {
    List<MenuItem> items = new ArrayList<>();
    for (NewFiles.Kind kind : new NewFiles(session).kinds()) {
      MenuItem item = new MenuItem(kit.language().text(kind.name()));
      item.setMnemonicParsing(false);
      item.setOnAction(e -> kind.make().run());
      items.add(item);
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    items.add(item("workspace.new.other", Feather.FILE, () -> entry.create(folder, this::create)));
    return items;
  }

  private void create(String path) {
    if (files.create(path, "")) {
      session.workspace().open(path);
    }
  }

  private MenuItem item(String key, Feather icon, Runnable action) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(kit.language().bind(key));
    item.setGraphic(Icons.of(icon, 14));
    item.setOnAction(e -> action.run());
    return item;
  }
}
