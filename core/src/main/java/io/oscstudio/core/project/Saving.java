package io.oscstudio.core.project;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.LiveFiles.Unsaved;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Brings the files of a project to its folder; while the disk works, the project can be edited. */
final class Saving {
  private final Project project;
  private final LiveFiles files;
  private final EditKeeper keeper;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private int count;

  /**
   * Saves the files of one project.
   *
   * @param project whose lock guards {@code files}
   */
  Saving(Project project, LiveFiles files, EditKeeper keeper) {
    this.project = project;
    this.files = files;
    this.keeper = keeper;
  }

  /** Reads the folder while nothing is written to it from here. */
  <T> T between(Supplier<T> reading) {
    oneAtATime.lock();
    try {
      return reading.get();
    } finally {
      oneAtATime.unlock();
    }
  }

  /** How often something was written; asked while the project's lock is held. */
  int count() {
    return count;
  }

  /** Saves what changed, as {@link Project#save} tells. */
  SaveResult save(Path folder, Map<String, Optional<Bytes>> over, Job job) {
    oneAtATime.lock();
    try {
      if (!Files.isDirectory(folder)) {
        throw new StudioException(Message.of("yaml.project-folder-gone", folder.toString()));
      }
      List<Unsaved> unsaved = unsaved();
      Map<String, Optional<Bytes>> outside = changedOutside(folder, unsaved);
      outside.entrySet().removeIf(e -> e.getValue().equals(over.get(e.getKey())));
      if (!outside.isEmpty()) {
        return new SaveResult.ChangedOutside(outside);
      }
      write(folder, unsaved, job);
      return new SaveResult.Saved(folder);
    } finally {
      oneAtATime.unlock();
    }
  }

  private static Map<String, Optional<Bytes>> changedOutside(Path folder, List<Unsaved> unsaved) {
    Map<String, Optional<Bytes>> changed = new HashMap<>();
    for (Unsaved file : unsaved) {
      Optional<Bytes> there = PackageFolder.read(folder, file.path()).map(Bytes::of);
      boolean asLeft = there.equals(file.saved()) && !file.overtaken();
      if (!asLeft && !there.equals(file.now())) {
        changed.put(file.path(), there);
      }
    }
    return changed;
  }

  private void write(Path folder, List<Unsaved> unsaved, Job job) {
    synchronized (project) {
      count++;
      keeper.saving(unsaved);
    }
    long done = 0;
    for (Unsaved file : unsaved) {
      job.checkCancelled();
      PackageFolder.save(folder, file.path(), file.now().map(Bytes::toArray));
      saved(file);
      job.progress(++done, unsaved.size());
    }
  }

  /** Saves all in another folder, as {@link Project#saveAs} tells. */
  SaveResult saveAs(Path place, boolean replacing, Job job) {
    oneAtATime.lock();
    try {
      if (!replacing && PackageFolder.holdsPackage(place)) {
        return new SaveResult.Occupied(place);
      }
      FileTree snapshot;
      List<Unsaved> unsaved;
      synchronized (project) {
        snapshot = files.snapshot();
        unsaved = files.unsaved();
      }
      ArchiveWriter.folder().write(snapshot, place, "", job);
      FileTree written = FileTrees.open(place, snapshot.limits());
      synchronized (project) {
        count++;
        files.rebase(written);
        unsaved.forEach(file -> files.saved(file.path(), file.now()));
      }
      return new SaveResult.Saved(place);
    } finally {
      oneAtATime.unlock();
    }
  }

  private List<Unsaved> unsaved() {
    synchronized (project) {
      return files.unsaved();
    }
  }

  private void saved(Unsaved file) {
    synchronized (project) {
      files.saved(file.path(), file.now());
      keeper.saved(file.path(), file.now());
    }
  }
}
