package io.oscstudio.core.project;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The folder in which one studio at a time keeps the edits of a package until they are saved: the
 * package's sidecar, or a folder of {@link UnsavedPackages}. Whoever enters it has it until it is
 * closed, as a project does that keeps its edits there (ADR 0041).
 */
public final class Workplace implements Closeable {
  private static final System.Logger LOG = System.getLogger(Workplace.class.getName());

  private final Path folder;
  private final ProjectLock lock;
  private final Journal journal;
  private final boolean holdsEdits;
  private final boolean passing;

  private Workplace(
      Path folder, ProjectLock lock, Journal journal, boolean holdsEdits, boolean passing) {
    this.folder = folder;
    this.passing = passing;
    this.lock = lock;
    this.journal = journal;
    this.holdsEdits = holdsEdits;
  }

  /**
   * Enters the place beside a package in a folder; empty when another studio, or another window of
   * this one, is there.
   *
   * @throws StudioException when the disk refuses
   */
  public static Optional<Workplace> beside(Path packageFolder) {
    return enter(Sidecar.beside(packageFolder).folder());
  }

  /** Who is in the place beside a package now; empty for nobody. What cannot be read is nobody. */
  public static Optional<Holder> holder(Path packageFolder) {
    return holderOf(Sidecar.beside(packageFolder).folder());
  }

  static Optional<Holder> holderOf(Path folder) {
    try {
      return ProjectLock.holder(folder);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The lock of a package cannot be read", e);
      return Optional.empty();
    }
  }

  static Optional<Workplace> enter(Path folder) {
    return enter(folder, new Journal(folder), false);
  }

  /**
   * As the other, with a journal of its own.
   *
   * @param journal lies in {@code folder}
   * @param passing whether the folder is there only as long as something is not saved
   */
  static Optional<Workplace> enter(Path folder, Journal journal, boolean passing) {
    try {
      if (passing) {
        OwnerOnly.createFolders(folder);
      } else {
        Files.createDirectories(folder);
      }
      Optional<ProjectLock> lock = ProjectLock.acquire(folder);
      if (lock.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(new Workplace(folder, lock.get(), journal, journal.isLeft(), passing));
      } catch (IOException e) {
        lock.get().close();
        throw e;
      }
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  static StudioException failed(Path folder, IOException cause) {
    return new StudioException(
        Message.of("project.journal.failed", folder.toString(), String.valueOf(cause.getMessage())),
        cause);
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  Journal journal() {
    return journal;
  }

  /** Whether an earlier process left something that may have to be brought back, or told. */
  public boolean holdsEdits() {
    return holdsEdits;
  }

  /**
   * Reads what an earlier process left.
   *
   * @throws StudioException when the disk refuses, or the job is cancelled
   */
  Journal.Found find(Job job) {
    try {
      return journal.find(job);
    } catch (IOException e) {
      throw new StudioException(
          Message.of("project.journal.unread", folder.toString(), String.valueOf(e.getMessage())),
          e);
    }
  }

  /** Nothing in it is wanted any more, but what could not be read. */
  void clear() throws IOException {
    journal.clear();
    if (passing) {
      delete(file -> !String.valueOf(file.getFileName()).endsWith(Journal.DAMAGED));
    }
  }

  /** Nothing at all in it is wanted any more. */
  void empty() throws IOException {
    journal.clear();
    delete(file -> true);
  }

  private void delete(Predicate<Path> unwanted) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        if (!lock.is(file) && unwanted.test(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Leaves it; what was not saved stays in it. A sidecar with nothing in it goes. */
  @Override
  public void close() {
    try {
      journal.close();
      lock.close();
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // There is more in it, or somebody has taken it away.
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The place of a package could not be left", e);
    }
  }
}
