package io.oscstudio.core.project;

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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A package that is being edited. All methods may be called from any thread; listeners are called
 * on the thread that made the change.
 */
public final class Project implements AutoCloseable {
  private final String givenName;
  private final LiveFiles files;
  private final Saving saving;
  private final EditKeeper keeper;
  private final FolderLook look;
  private final ChangeLog log = new ChangeLog();
  private final Map<String, YamlText> parsed = new HashMap<>();
  private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();
  private Optional<Path> folder;
  private boolean closed;

  private Project(String name, FileTree base, Optional<Path> folder) {
    this.givenName = name;
    this.files = new LiveFiles(base);
    this.keeper = new EditKeeper(files);
    this.look = new FolderLook(this, files);
    this.saving = new Saving(this, files, keeper);
    this.folder = folder;
  }

  /**
   * Opens the package in a folder.
   *
   * @throws StudioException when the folder cannot be read or passes the limits
   */
  public static Project open(Path folder, Limits limits) {
    return open(folder, FileTrees.open(folder, limits));
  }

  /**
   * The package in a folder whose files were opened already.
   *
   * @param tree the files of {@code folder}; the project closes it
   */
  public static Project open(Path folder, FileTree tree) {
    Path place = folder.toAbsolutePath().normalize();
    return new Project(tree.name(), tree, Optional.of(place));
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
  public synchronized String name() {
    return folder
        .flatMap(f -> Optional.ofNullable(f.getFileName()))
        .map(Path::toString)
        .orElse(givenName);
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
  public YamlText yaml(String path) {
    String text;
    synchronized (this) {
      text = files.text(path);
      YamlText known = parsed.get(path);
      if (known != null && known.text().equals(text)) {
        return known;
      }
    }
    // a long file takes a while, in which others want to know and change texts
    YamlText read =
        YamlText.parse(path, text, path.startsWith("raw/") ? Dialect.CHART : Dialect.OSC);
    synchronized (this) {
      parsed.put(path, read);
    }
    return read;
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
    return commit(new Change(description, group, patched(patches)));
  }

  private List<FileChange> patched(Map<String, TextPatch> patches) {
    List<FileChange> changes = new ArrayList<>();
    patches.forEach((path, patch) -> {
      if (!patch.isEmpty()) {
        TextPatch back = patch.invert(files.text(path));
        changes.add(new FileChange.Patched(path, patch, back));
      }
    });
    return changes;
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
    replace(description, written, deleted, Map.of());
  }

  /**
   * As {@link #replace(Message, Map, Set)}, with patches of other files in the same change, such as
   * the references to a file that is made or deleted.
   */
  public void replace(
      Message description,
      Map<String, byte[]> written,
      Set<String> deleted,
      Map<String, TextPatch> patches) {
    Change change;
    synchronized (this) {
      // The archive layer knows which paths a package may have.
      files.base().withOverlay(written, Set.of()).close();
      List<FileChange> changes = patched(patches);
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
    keeper.changed(change.files());
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
        p.changes().forEach(c -> step(c.inverse().files()));
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
        p.changes().forEach(c -> step(c.files()));
        log.redone(p);
      });
    }
    plan.ifPresent(p -> changed(p.paths()));
    return plan;
  }

  private void step(List<FileChange> changes) {
    changes.forEach(files::apply);
    keeper.changed(changes);
  }

  /** What was done, oldest first; what was undone is not among it. */
  public synchronized List<Change> changes() {
    return log.done();
  }

  /** Whether something is not saved: a file differs from its saved state, or there is no folder. */
  public synchronized boolean isDirty() {
    return folder.isEmpty() || !files.isSaved();
  }

  /** The files that differ from their saved state, deleted ones included. */
  public synchronized Set<String> dirtyPaths() {
    return files.unsavedPaths();
  }

  /** A tree of what is there now, saved or not. It must not outlive the project. */
  public synchronized FileTree snapshot() {
    return files.snapshot();
  }

  /**
   * Saves the files that changed, each as a whole or not at all; the others are not touched. The
   * project can be edited meanwhile. Nothing is written when a file that would be was changed in
   * the folder by somebody else since it was read or saved here.
   *
   * @param over files to overwrite although they were changed by somebody else, with what they hold
   *     by then; a file that was changed once more is not overwritten
   * @throws StudioException when there is no folder, or a file cannot be written: those before it
   *     are saved then, the others still count as not saved
   */
  public SaveResult save(Map<String, Optional<Bytes>> over, Job job) {
    Path target =
        folder()
            .orElseThrow(() -> new StudioException(Message.of("yaml.project-no-folder", name())));
    return saving.save(target, over, job);
  }

  /**
   * Saves the whole package in another folder, where it lives from now on. The project can be
   * edited meanwhile. An empty folder and one that is not there yet are filled.
   *
   * @param replacing whether a package that lies there may be replaced, as a whole
   * @throws StudioException when the folder holds something that is no package, or cannot be
   *     written; what was there is still there, and the project lives where it did
   */
  public SaveResult saveAs(Path target, boolean replacing, Job job) {
    Path place = target.toAbsolutePath().normalize();
    if (folder().filter(place::equals).isPresent()) {
      return save(Map.of(), job);
    }
    SaveResult result = saving.saveAs(place, replacing, job);
    if (result instanceof SaveResult.Saved) {
      synchronized (this) {
        folder = Optional.of(place);
        look.forget();
        keeper.moveBeside(place);
      }
    }
    return result;
  }

  /**
   * Takes files as somebody else left them in the folder, in place of what they are here. That is a
   * change like others: undoing it brings back what was here.
   *
   * @param theirs as {@link SaveResult.ChangedOutside} told them
   */
  public void take(Message description, Map<String, Optional<Bytes>> theirs) {
    synchronized (this) {
      replaced(description, theirs);
      settled(theirs);
    }
    changed(theirs.keySet());
  }

  private void replaced(Message description, Map<String, Optional<Bytes>> contents) {
    List<FileChange> changes = new ArrayList<>();
    contents.forEach(
        (path, bytes) -> changes.add(new FileChange.Replaced(path, files.content(path), bytes)));
    commit(new Change(description, "", changes));
  }

  /**
   * Keeps what is here of files that somebody else changed in the folder: that is known now, and
   * saving overwrites it unless it changes once more.
   *
   * @param theirs as {@link SaveResult.ChangedOutside} told them
   */
  public synchronized void settle(Map<String, Optional<Bytes>> theirs) {
    settled(theirs);
  }

  private void settled(Map<String, Optional<Bytes>> theirs) {
    theirs.forEach((path, bytes) -> {
      files.saved(path, bytes);
      keeper.saved(path, bytes);
    });
  }

  /**
   * Looks what somebody else changed in the folder since it was opened, saved or looked at. Nothing
   * changes here.
   *
   * @throws StudioException when there is no folder, or it cannot be read
   */
  public OutsideChanges lookOutside() {
    Path place =
        folder()
            .orElseThrow(() -> new StudioException(Message.of("yaml.project-no-folder", name())));
    return saving.between(() -> look.look(place, saves()));
  }

  private synchronized int saves() {
    return saving.count();
  }

  /**
   * Takes what was found outside of files that hold nothing unsaved here. Files that were edited
   * and saved here change as by an edit, which can be undone.
   *
   * @return the paths of files that are others now
   */
  public Set<String> follow(Message description, OutsideChanges found) {
    Set<String> paths = new TreeSet<>();
    synchronized (this) {
      if (closed || found.saves() != saving.count()) {
        // What was saved here since then would count as somebody else's.
        found.fresh().close();
        return paths;
      }
      look.known(found);
      if (found.reread().isEmpty()) {
        found.fresh().close();
      } else {
        files.rebase(found.fresh(), found.reread());
        paths.addAll(found.reread());
      }
      Map<String, Optional<Bytes>> taken = new TreeMap<>(found.taken());
      taken.keySet().removeIf(files::isUnsaved);
      replaced(description, taken);
      settled(taken);
      paths.addAll(taken.keySet());
    }
    if (!paths.isEmpty()) {
      changed(paths);
    }
    return paths;
  }

  /** Takes back all that is not saved, as one change that can be undone. */
  public void revert(Message description) {
    Set<String> paths;
    synchronized (this) {
      paths = files.unsavedPaths();
      Map<String, Optional<Bytes>> saved = new TreeMap<>();
      paths.forEach(path -> saved.put(path, files.savedOf(path)));
      replaced(description, saved);
    }
    changed(paths);
  }

  /**
   * Reads the edits that an earlier process left in a workplace. Nothing changes, here or there.
   *
   * @throws StudioException when they cannot be read, the job is cancelled or the project closed
   */
  public Replay replay(Workplace place, Job job) {
    return Replay.read(this, files, () -> closed, place.find(job), job);
  }

  /**
   * Files that hold edits made here, which bringing back edits that were left would replace.
   *
   * @return what was left of them; empty for no file
   */
  public synchronized Map<String, Optional<Bytes>> editedSince(Replay replay) {
    return closed ? Map.of() : replay.over(files);
  }

  /**
   * Brings back edits that were left, each file as a change that can be undone.
   *
   * @param kept files that stay as they are here: what was left of them is not wanted
   */
  public Restored restore(Replay replay, Set<String> kept) {
    Restored restored;
    synchronized (this) {
      restored = closed ? Restored.NOTHING : replay.into(files, kept, this::commit);
    }
    if (!restored.paths().isEmpty()) {
      changed(Set.copyOf(restored.paths()));
    }
    return restored;
  }

  /**
   * Keeps all edits in a workplace from now on until they are saved, in place of what an earlier
   * process left there.
   *
   * @param place was entered for this package; the project leaves it
   * @param entered the folder it was entered for, empty for a package in none
   * @return whether it keeps them there: not when the project is closed or lies elsewhere by now,
   *     and then nothing in the place changes
   */
  public synchronized boolean keepIn(Workplace place, Optional<Path> entered) {
    boolean here = !closed && folder.equals(entered);
    if (here) {
      keeper.moveTo(place);
    } else {
      place.close();
    }
    return here;
  }

  /** Gives up what is not saved: it will not be offered when the package is opened again. */
  public synchronized void discard() {
    keeper.discard();
  }

  /** Why the newest edits would be lost with this process; empty when they would not. */
  public synchronized Optional<StudioException> trouble() {
    return keeper.trouble();
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
    closed = true;
    keeper.close();
    files.close();
  }
}
