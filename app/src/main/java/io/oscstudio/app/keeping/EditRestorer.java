package io.oscstudio.app.keeping;

import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.Bytes;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.project.Replay;
import io.oscstudio.core.project.Restored;
import io.oscstudio.core.project.Workplace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Brings back what an earlier process left in the workplace of a package. Reading it is a job that
 * can be cancelled; then, and when it fails, the journal stays as it was and the workplace is left.
 * What was edited here meanwhile is asked about before.
 */
final class EditRestorer {
  private final TaskRunner tasks;
  private final Supplier<String> fileName;
  private final Predicate<Project> isOpen;
  private final ConflictsModel conflicts;
  private Optional<RunningJob> running = Optional.empty();

  EditRestorer(
      TaskRunner tasks,
      Supplier<String> fileName,
      Predicate<Project> isOpen,
      ConflictsModel conflicts) {
    this.tasks = tasks;
    this.fileName = fileName;
    this.isOpen = isOpen;
    this.conflicts = conflicts;
  }

  /**
   * What was read, and where.
   *
   * @param folder where the package lay by then
   */
  private record Read(Workplace place, Replay replay, Optional<Path> folder)
      implements AutoCloseable {
    @Override
    public void close() {
      place.close();
    }
  }

  private record Told(Consumer<Optional<Restored>> done, Consumer<StudioException> failed) {}

  /**
   * Begins to bring back the edits.
   *
   * @param place has edits; is left by this or by {@code opened}
   * @param done told once the package has its edits, which it keeps from then on; nothing when it
   *     was saved elsewhere meanwhile
   * @param failed told why it has not; not at all when another package is open by then
   */
  void restore(
      Project opened,
      Workplace place,
      Consumer<Optional<Restored>> done,
      Consumer<StudioException> failed) {
    Optional<Path> folder = opened.folder();
    running =
        Optional.of(
            tasks.start(
                Message.of("project.journal.job", fileName.get()),
                job -> read(opened, place, folder, job),
                read -> {
                  ended(opened);
                  put(opened, read, Set.of(), Set.of(), new Told(done, failed));
                },
                problem -> {
                  ended(opened);
                  if (isOpen.test(opened)) {
                    failed.accept(problem);
                  }
                }));
  }

  /** With another package open, what runs is that one's. */
  private void ended(Project opened) {
    if (isOpen.test(opened)) {
      running = Optional.empty();
    }
  }

  private static Read read(Project opened, Workplace place, Optional<Path> folder, Job job) {
    try {
      return new Read(place, opened.replay(place, job), folder);
    } catch (StudioException | Error e) {
      place.close();
      throw e;
    } catch (RuntimeException e) {
      place.close();
      if (job.cancelled()) { // a package that is closed cannot be read any more
        throw new CancelledException();
      }
      throw e;
    }
  }

  /**
   * Puts the edits into the package.
   *
   * @param asked files that were asked about
   * @param kept those of them that stay as they are here
   */
  private void put(Project opened, Read read, Set<String> asked, Set<String> kept, Told told) {
    if (!isOpen.test(opened)) {
      leave(read);
    } else if (!opened.folder().equals(read.folder())) {
      leave(read);
      told.done().accept(Optional.empty());
    } else {
      Map<String, Optional<Bytes>> unasked = new TreeMap<>(opened.editedSince(read.replay()));
      unasked.keySet().removeAll(asked);
      if (unasked.isEmpty()) {
        keep(opened, read, opened.restore(read.replay(), kept), told);
      } else {
        conflicts.askOfEarlierEdits(
            opened,
            unasked,
            mine -> put(opened, read, union(asked, unasked.keySet()), union(kept, mine), told),
            () -> {
              leave(read);
              if (isOpen.test(opened)) {
                told.failed().accept(new CancelledException());
              }
            });
      }
    }
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private void keep(Project opened, Read read, Restored restored, Told told) {
    tasks.startQuietly(
        job -> {
          boolean here = opened.keepIn(read.place(), read.folder());
          return here ? Optional.of(restored) : Optional.<Restored>empty();
        },
        kept -> {
          if (isOpen.test(opened)) {
            told.done().accept(kept);
          }
        },
        problem -> {
          leave(read);
          if (isOpen.test(opened)) {
            told.failed().accept(problem);
          }
        });
  }

  private void leave(Read read) {
    tasks.startQuietly(
        job -> {
          read.close();
          return read.place().folder();
        },
        left -> {},
        problem -> {});
  }

  /** Nobody wants them any more; what is being read is read no further. */
  void end() {
    running.ifPresent(RunningJob::cancel);
    running = Optional.empty();
  }
}
