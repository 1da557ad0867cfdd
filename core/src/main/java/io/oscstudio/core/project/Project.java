package io.oscstudio.core.project;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A package that is being edited. All methods may be called from any thread; listeners are called
 * on the thread that made the change.
 */
public final class Project implements AutoCloseable {
  private final String name;
  private final LiveFiles files;
  private final ChangeLog log = new ChangeLog();
  private final Map<String, YamlText> parsed = new HashMap<>();
  private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();
  private Optional<Path> folder;

  private Project(String name, FileTree base, Optional<Path> folder) {
    this.name = name;
    this.files = new LiveFiles(base);
    this.folder = folder;
  }

  /**
   * Opens the package in a folder.
   *
   * @throws StudioException when the folder cannot be read or passes the limits
   */
  public static Project open(Path folder, Limits limits) {
    Path place = folder.toAbsolutePath().normalize();
    return new Project(
        place.getFileName().toString(), FileTrees.open(place, limits), Optional.of(place));
  }

  /**
   * A package that is in no folder yet, such as one that was just converted.
   *
   * @param tree its files; the project closes it
   */
  public static Project of(String name, FileTree tree) {
    return new Project(name, tree, Optional.empty());
  }

  /** The package's name: that of its folder, or the one it was given. */
  public String name() {
    return name;
  }

  /** The folder it is saved in, empty until it has one. */
  public synchronized Optional<Path> folder() {
    return folder;
  }

  /** The paths of all files as they are now, sorted. */
  public synchronized List<String> paths() {
    return files.paths();
  }

  /** Whether there is such a file now. */
  public synchronized boolean contains(String path) {
    return files.contains(path);
  }

  /**
   * The text of a file as it is now, line endings and byte order mark included.
   *
   * @throws StudioException when there is no such file, or it is no UTF-8 text
   */
  public synchronized String text(String path) {
    return files.text(path);
  }

  /** The bytes of a file as they are now. */
  public synchronized byte[] bytes(String path) {
    return files.bytes(path);
  }

  /** A file read as YAML, as it is now; charts in {@code raw/} are read as Helm reads them. */
  public synchronized YamlText yaml(String path) {
    String text = files.text(path);
    YamlText known = parsed.get(path);
    if (known == null || !known.text().equals(text)) {
      known = YamlText.parse(path, text, path.startsWith("raw/") ? Dialect.CHART : Dialect.OSC);
      parsed.put(path, known);
    }
    return known;
  }

  /** Makes an edit in the first document of a YAML file. */
  public void edit(Message description, String path, YamlPath place, Edit edit) {
    edit(description, "", path, place, edit);
  }

  /**
   * As {@link #edit(Message, String, YamlPath, Edit)}; edits that follow one another with the same
   * group are undone as one.
   */
  public void edit(Message description, String group, String path, YamlPath place, Edit edit) {
    boolean done;
    synchronized (this) {
      TextPatch patch = yaml(path).edit(place, edit);
      done = patch(description, group, Map.of(path, patch));
    }
    if (done) {
      changed(Set.of(path));
    }
  }

  /** Patches the text of one file. */
  public void apply(Message description, String group, String path, TextPatch patch) {
    apply(description, group, Map.of(path, patch));
  }

  /** Patches the texts of several files, as one change. */
  public void apply(Message description, String group, Map<String, TextPatch> patches) {
    boolean done;
    synchronized (this) {
      done = patch(description, group, patches);
    }
    if (done) {
      changed(patches.keySet());
    }
  }

  private boolean patch(Message description, String group, Map<String, TextPatch> patches) {
    List<FileChange> changes = new ArrayList<>();
    patches.forEach((path, patch) -> {
      if (!patch.isEmpty()) {
        TextPatch back = patch.invert(files.text(path));
        changes.add(new FileChange.Patched(path, patch, back));
      }
    });
    return commit(new Change(description, group, changes));
  }

  /**
   * Writes whole files, new ones or in place of others, and deletes files, as one change.
   *
   * @param written paths and their new bytes
   * @param deleted paths of files to delete
   * @throws StudioException when a path is not one a package may have, or a file to delete is
   *     missing
   */
  public void replace(Message description, Map<String, byte[]> written, Set<String> deleted) {
    List<FileChange> changes = new ArrayList<>();
    Change change;
    synchronized (this) {
      // The archive layer knows which paths a package may have.
      files.base().withOverlay(written, Set.of()).close();
      written.forEach((path, bytes) ->
          changes.add(
              new FileChange.Replaced(path, files.content(path), Optional.of(Bytes.of(bytes)))));
      for (String path : deleted) {
        Bytes before = Bytes.of(files.bytes(path));
        changes.add(new FileChange.Replaced(path, Optional.of(before), Optional.empty()));
      }
      change = new Change(description, "", changes);
      commit(change);
    }
    changed(change.paths());
  }

  /** Writes a text file, new or in place of another. */
  public void write(Message description, String path, String text) {
    replace(description, Map.of(path, text.getBytes(StandardCharsets.UTF_8)), Set.of());
  }

  private boolean commit(Change change) {
    if (change.files().isEmpty()) {
      return false;
    }
    change.files().forEach(files::apply);
    log.add(change);
    return true;
  }

  /** The next change begins an entry of its own, as after leaving a field. */
  public synchronized void endGroup() {
    log.endGroup();
  }

  /**
   * What {@link #undo} would do.
   *
   * @param path the focused file, whose newest change is undone; empty for the newest of all
   */
  public synchronized Optional<UndoPlan> planUndo(Optional<String> path) {
    return log.planUndo(path);
  }

  /** What {@link #redo} would do. */
  public synchronized Optional<UndoPlan> planRedo(Optional<String> path) {
    return log.planRedo(path);
  }

  /** Undoes the newest change that touches the focused file; nothing when there is none. */
  public Optional<UndoPlan> undo(Optional<String> path) {
    Optional<UndoPlan> plan;
    synchronized (this) {
      plan = log.planUndo(path);
      plan.ifPresent(p -> {
        p.changes().forEach(c -> c.inverse().files().forEach(files::apply));
        log.undone(p);
      });
    }
    plan.ifPresent(p -> changed(p.paths()));
    return plan;
  }

  /** Redoes the change of the focused file that was undone last; nothing when there is none. */
  public Optional<UndoPlan> redo(Optional<String> path) {
    Optional<UndoPlan> plan;
    synchronized (this) {
      plan = log.planRedo(path);
      plan.ifPresent(p -> {
        p.changes().forEach(c -> c.files().forEach(files::apply));
        log.redone(p);
      });
    }
    plan.ifPresent(p -> changed(p.paths()));
    return plan;
  }

  /** What was done, oldest first; what was undone is not among it. */
  public synchronized List<Change> changes() {
    return log.done();
  }

  /** Whether something is not saved: a file differs from its saved state, or there is no folder. */
  public synchronized boolean isDirty() {
    return folder.isEmpty() || !files.unsaved().isEmpty();
  }

  /** The files that differ from their saved state, deleted ones included. */
  public synchronized Set<String> dirtyPaths() {
    return files.unsaved();
  }

  /** A tree of what is there now, saved or not. It must not outlive the project. */
  public synchronized FileTree snapshot() {
    return files.snapshot();
  }

  /**
   * Saves the files that changed, each as a whole or not at all; the others are not touched.
   *
   * @throws StudioException when there is no folder yet, or a file cannot be written: those before
   *     it are saved then, the others still count as not saved
   */
  public synchronized void save() {
    Path target =
        folder.orElseThrow(() -> new StudioException(Message.of("yaml.project-no-folder", name)));
    for (String path : files.unsaved()) {
      Optional<byte[]> bytes =
          files.contains(path) ? Optional.of(files.bytes(path)) : Optional.empty();
      PackageFolder.save(target, path, bytes);
      files.saved(path);
    }
  }

  /**
   * Saves the whole package in a new folder, where it lives from now on.
   *
   * @throws StudioException when the folder exists with something in it, or cannot be written
   */
  public synchronized void saveAs(Path target, Job job) {
    Path place = target.toAbsolutePath().normalize();
    try (FileTree tree = files.snapshot()) {
      ArchiveWriter.folder().write(tree, place, "", job);
    }
    folder = Optional.of(place);
    files.unsaved().forEach(files::saved);
  }

  /** What the studio remembers of this package; empty while it has no folder. */
  public synchronized Optional<Sidecar> sidecar() {
    return folder.map(Sidecar::beside);
  }

  /** Calls {@code listener} with the paths of files after each change; answers how to stop that. */
  public Runnable onChange(Consumer<Set<String>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void changed(Set<String> paths) {
    listeners.forEach(listener -> listener.accept(Set.copyOf(paths)));
  }

  @Override
  public synchronized void close() {
    files.base().close();
  }
}
