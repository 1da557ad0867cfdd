package io.oscstudio.app.keeping;

import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.project.Replay;
import io.oscstudio.core.project.Restored;
import io.oscstudio.core.project.Workplace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Brings back what an earlier process left in the workplace of a package. Reading it is a job that
 * can be cancelled; then, and when it fails, the journal stays as it was and the workplace is left.
 */
final class EditRestorer {
  private final TaskRunner tasks;
  private final Supplier<String> fileName;
  private final Predicate<Project> isOpen;
  private Optional<RunningJob> running = Optional.empty();

  EditRestorer(TaskRunner tasks, Supplier<String> fileName, Predicate<Project> isOpen) {
    this.tasks = tasks;
    this.fileName = fileName;
    this.isOpen = isOpen;
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
                read -> put(opened, read, done),
                problem -> {
                  if (isOpen.test(opened)) {
                    failed.accept(problem);
                  }
                }));
  }

  private static Read read(Project opened, Workplace place, Optional<Path> folder, Job job) {
    try {
      return new Read(place, opened.replay(place, job), folder);
    } catch (StudioException e) {
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

  private void put(Project opened, Read read, Consumer<Optional<Restored>> done) {
    if (!isOpen.test(opened)) {
      leave(read);
    } else if (!opened.folder().equals(read.folder())) {
      leave(read);
      done.accept(Optional.empty());
    } else {
      Restored restored = opened.restore(read.replay());
      tasks.startQuietly(
          job -> {
            opened.keepIn(read.place());
            return restored;
          },
          kept -> {
            if (isOpen.test(opened)) {
              done.accept(Optional.of(kept));
            }
          },
          problem -> {});
    }
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
