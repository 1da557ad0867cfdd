package io.oscstudio.app.kit;

import io.oscstudio.app.kit.TaskRunner.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that is done again whenever something changes: one job at a time, and of all changes
 * meanwhile one more.
 *
 * @param <T> what the work gives
 */
public final class Newest<T> {
  private final Kit kit;
  private final Supplier<Optional<Work<T>>> work;
  private final Consumer<T> done;
  private Optional<RunningJob> job = Optional.empty();
  private boolean running;
  private boolean again;
  private long changes;

  /**
   * Made once for each kind of work.
   *
   * @param work takes on the window's thread what the job needs; empty when there is nothing to do
   * @param done called on the window's thread
   */
  public Newest(Kit kit, Supplier<Optional<Work<T>>> work, Consumer<T> done) {
    this.kit = kit;
    this.work = work;
    this.done = done;
  }

  /** Something changed. */
  public void run() {
    again = running;
    if (!running) {
      work.get().ifPresent(this::start);
    }
  }

  /** Something changed; the work is done once nothing has changed for a while. */
  public void runAfter(Duration pause) {
    long mine = ++changes;
    kit.tasks()
        .after(
            pause,
            () -> {
              if (mine == changes) {
                run();
              }
            });
  }

  /** What is being done, and what was to be done after it, does not count any more. */
  public void stop() {
    changes++;
    again = false;
    job.ifPresent(RunningJob::cancel);
  }

  private void start(Work<T> next) {
    running = true;
    job =
        Optional.of(
            kit.tasks()
                .startQuietly(
                    next,
                    made -> {
                      running = false;
                      done.accept(made);
                      goOn();
                    },
                    problem -> {
                      running = false;
                      kit.notices().failed(problem);
                      goOn();
                    }));
  }

  private void goOn() {
    if (again) {
      run();
    }
  }
}
