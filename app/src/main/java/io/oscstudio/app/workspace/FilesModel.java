package io.oscstudio.app.workspace;

import static java.util.Collections.disjoint;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.PackageFiles;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.fix.FileEdits;
import io.oscstudio.core.project.Bytes;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is done to whole files of the package, each as one step of undo, and which of them are not
 * saved.
 */
public final class FilesModel {
  private final Kit kit;
  private final Supplier<Optional<Path>> place;
  private final ReadOnlyObjectWrapper<Set<String>> unsaved = new ReadOnlyObjectWrapper<>(Set.of());
  private Optional<PackageFiles> files = Optional.empty();
  private Runnable stop = () -> {};

  /**
   * Works on no package yet.
   *
   * @param place the folder in which the package is saved, if it has one
   */
  FilesModel(Kit kit, Supplier<Optional<Path>> place) {
    this.kit = kit;
    this.place = place;
  }

  /** The paths of the files that differ from what is saved. */
  public ReadOnlyObjectProperty<Set<String>> unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /**
   * Makes a file, and answers whether it did.
   *
   * @param path where; nothing is made when there is a file
   */
  public boolean create(String path, String text) {
    if (files.filter(f -> f.paths().contains(path)).isPresent()) {
      kit.notices().failed(new StudioException(Message.of("workspace.file.exists", path)));
      return false;
    }
    return change(f ->
        f.replace(
            Message.of("workspace.edit.create", path), Map.of(path, text), Set.of(), Map.of()));
  }

  /** Deletes files and folders. */
  public void delete(Set<String> paths) {
    Set<String> gone = filesIn(paths);
    if (!gone.isEmpty()
        && change(f -> f.replace(naming("delete", gone), Map.of(), gone, Map.of()))) {
      kit.notices().info(naming("deleted", gone));
    }
  }

  /** Gives a file or folder another path. */
  public void rename(String from, String to) {
    Set<String> moved = filesIn(Set.of(from));
    if (moved.isEmpty() || from.equals(to)) {
      return;
    }
    Map<String, String> targets = new TreeMap<>();
    moved.forEach(path -> targets.put(path, to + path.substring(from.length())));
    Optional<String> taken =
        targets.values().stream()
            .filter(path -> !moved.contains(path) && filesIn(Set.of(path)).contains(path))
            .findFirst();
    if (taken.isPresent()) {
      kit.notices().failed(new StudioException(Message.of("workspace.file.exists", taken.get())));
      return;
    }
    files.ifPresent(f -> move(f, from, to, targets));
  }

  /** Reads what is moved and writes it anew; begins again if it was edited while it was read. */
  private void move(PackageFiles f, String from, String to, Map<String, String> targets) {
    Message what = Message.of("workspace.edit.rename", from, to);
    Set<String> edited = new HashSet<>();
    Runnable settled = f.onChange(edited::addAll);
    FileTree tree = f.snapshot();
    kit.tasks()
        .startQuietly(
            job -> moved(tree, targets),
            edits -> {
              settled.run();
              if (files.filter(f::equals).isEmpty()) {
                return; // of a package that is not open any more
              }
              if (disjoint(edited, targets.keySet()) && disjoint(edited, targets.values())) {
                change(now -> now.apply(what, edits));
              } else {
                rename(from, to);
              }
            },
            problem -> {
              settled.run();
              kit.notices().failed(problem);
            });
  }

  private static FileEdits moved(FileTree tree, Map<String, String> targets) {
    Map<String, Bytes> written = new TreeMap<>();
    targets.forEach(
        (from, to) -> written.put(to, Bytes.of(tree.bytes(from, DroppedFiles.MOST_FILE_BYTES))));
    Set<String> deleted = new TreeSet<>(targets.keySet());
    deleted.removeAll(written.keySet());
    return new FileEdits(Map.of(), written, deleted);
  }

  /**
   * Adds files and folders of the disk; a file that is there already is replaced.
   *
   * @param folder of the package into which they go; empty for its top
   */
  public void add(List<Path> dropped, String folder) {
    kit.tasks()
        .start(
            Message.of("workspace.job.add"),
            job -> DroppedFiles.read(dropped, folder, job),
            found -> {
              Message what = naming("add", found.keySet());
              if (!found.isEmpty()
                  && change(f -> f.apply(what, new FileEdits(Map.of(), found, Set.of())))) {
                kit.notices().info(naming("added", found.keySet()));
              }
            },
            kit.notices()::failed);
  }

  /** Takes back the newest change of the package, whatever it was. */
  public void undo() {
    step(PackageFiles::undo, "workspace.undone");
  }

  /** Does what was taken back last again. */
  public void redo() {
    step(PackageFiles::redo, "workspace.redone");
  }

  private void step(Function<PackageFiles, Optional<Message>> step, String key) {
    change(f -> step.apply(f).ifPresent(what -> kit.notices().info(Message.of(key, what))));
  }

  /** Puts paths on the clipboard, one a line. */
  public void copy(List<String> paths) {
    kit.dialogs().copy(String.join("\n", paths));
  }

  /** Whether the package lies in a folder that can be shown. */
  public boolean isOnDisk() {
    return place.get().isPresent();
  }

  /** Shows the folder around a file in the file manager; the package's own when it has no other. */
  public void reveal(String path) {
    place
        .get()
        .map(folder -> folder.resolve(TreeEntry.folderOf(path)))
        .ifPresent(kit.dialogs()::showFolder);
  }

  /** The files that are meant by some files and folders. */
  Set<String> filesIn(Set<String> paths) {
    Set<String> all = new TreeSet<>();
    files.ifPresent(f ->
        f.paths().stream()
            .filter(
                path -> paths.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "/")))
            .forEach(all::add));
    return all;
  }

  private static Message naming(String what, Set<String> paths) {
    return paths.size() == 1
        ? Message.of("workspace.edit." + what, paths.iterator().next())
        : Message.of("workspace.edit." + what + ".many", paths.size());
  }

  private boolean change(Consumer<PackageFiles> change) {
    if (files.isEmpty()) {
      return false;
    }
    try {
      change.accept(files.get());
      return true;
    } catch (StudioException e) {
      kit.notices().failed(e);
      return false;
    }
  }

  /** Works on another package. */
  void begin(Optional<PackageFiles> now) {
    stop.run();
    files = now;
    stop = now.map(f -> f.onChange(paths -> look())).orElse(() -> {});
    look();
  }

  /** Looks again which files are not saved. */
  void look() {
    Set<String> now = files.map(PackageFiles::unsaved).orElse(Set.of());
    if (!now.equals(unsaved.get())) {
      unsaved.set(Set.copyOf(now));
    }
  }
}
