package io.oscstudio.core.project;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.LiveFiles.Unsaved;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes what happens to the files of a project into the journal of its workplace, once it has one.
 * A disk that refuses stops nobody: the next edit tries again, with all that was not noted.
 *
 * <p>Called while the project holds its lock.
 */
final class EditKeeper {
  /** Writes to the journal. */
  @FunctionalInterface
  private interface Note {
    void into(Journal journal) throws IOException;
  }

  /** Takes something away from the disk. */
  @FunctionalInterface
  private interface Clearing {
    void run() throws IOException;
  }

  private static final System.Logger LOG = System.getLogger(EditKeeper.class.getName());

  private final LiveFiles files;
  private Optional<Workplace> place = Optional.empty();
  private Optional<StudioException> trouble = Optional.empty();

  EditKeeper(LiveFiles files) {
    this.files = files;
  }

  /** Why the newest edits are not in the journal. */
  Optional<StudioException> trouble() {
    return trouble;
  }

  /** Keeps the edits in a place from now on; the one before is given up. */
  void moveTo(Workplace next) {
    discard();
    place = Optional.of(next);
    trouble = Optional.empty();
    beginAnew();
  }

  /**
   * Keeps the edits beside a folder from now on; the place before is given up. A place that another
   * studio has is left to it, and a disk that refuses stops nobody: that is trouble then.
   */
  void moveBeside(Path folder) {
    Optional<Workplace> next;
    StudioException problem = new StudioException(Message.of("project.journal.held"));
    try {
      next = Workplace.beside(folder);
    } catch (StudioException e) {
      LOG.log(Level.WARNING, e.getMessage(), e.getCause());
      next = Optional.empty();
      problem = e;
    }
    if (next.isPresent()) {
      moveTo(next.get());
    } else {
      discard();
      trouble = Optional.of(problem);
    }
  }

  /** Notes all that is not saved, in place of all that was noted before. */
  void beginAnew() {
    if (files.isSaved()) {
      clearJournal();
    } else {
      note(journal -> journal.beginAnew(files));
    }
  }

  void changed(List<FileChange> changes) {
    note(journal -> journal.changed(changes, files));
  }

  void saving(List<Unsaved> unsaved) {
    note(journal -> journal.saving(unsaved));
  }

  /** A file was saved; with the last one there is nothing left to keep. */
  void saved(String path, Optional<Bytes> content) {
    if (files.isSaved()) {
      clearJournal();
    } else {
      note(journal -> journal.saved(path, content));
    }
  }

  /** Leaves the place; what is not saved stays there. */
  void close() {
    if (files.isSaved()) {
      discard();
    }
    place.ifPresent(Workplace::close);
    place = Optional.empty();
  }

  /** Gives up what is not saved, and leaves the place. */
  void discard() {
    place.ifPresent(left -> {
      attempt(left::clear);
      left.close();
    });
    place = Optional.empty();
  }

  private void note(Note note) {
    if (place.isEmpty()) {
      return;
    }
    Journal journal = place.get().journal();
    try {
      if (trouble.isPresent()) {
        journal.beginAnew(files);
      } else {
        note.into(journal);
      }
      trouble = Optional.empty();
    } catch (IOException | StudioException first) {
      try {
        journal.beginAnew(files);
      } catch (IOException e) {
        trouble = Optional.of(Workplace.failed(place.get().folder(), e));
      } catch (StudioException e) {
        trouble = Optional.of(e);
      }
    }
  }

  private void clearJournal() {
    place.ifPresent(now -> attempt(now.journal()::clear));
  }

  private static void attempt(Clearing clearing) {
    try {
      clearing.run();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A journal could not be cleared", e);
    }
  }
}
