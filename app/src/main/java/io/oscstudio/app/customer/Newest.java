package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.TaskRunner.Work;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that is done again whenever something changes: one job at a time, and of all changes
 * meanwhile one more.
 *
 * @param <T> what the work gives
 */
final class Newest<T> {
  private final Kit kit;
  private final Supplier<Optional<Work<T>>> work;
  private final Consumer<T> done;
  private boolean running;
  private boolean again;

  /**
   * Made once for each kind of work.
   *
   * @param work takes on the window's thread what the job needs; empty when there is nothing to do
   * @param done called on the window's thread
   */
  Newest(Kit kit, Supplier<Optional<Work<T>>> work, Consumer<T> done) {
    this.kit = kit;
    this.work = work;
    this.done = done;
  }

  /** Something changed. */
  void run() {
    again = running;
    if (!running) {
      work.get().ifPresent(this::start);
    }
  }

  private void start(Work<T> next) {
    running = true;
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
            });
  }

  private void goOn() {
    if (again) {
      run();
    }
  }
}
