package io.oscstudio.app.kit;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.time.Duration;
import java.util.function.Consumer;

/** Runs what takes longer than a frame away from the window's thread. */
public interface TaskRunner {
  /** Work with a result; it runs on a thread of its own and must not touch observable state. */
  @FunctionalInterface
  interface Work<T> {
    /**
     * Does the work, reporting to and asking {@code job}. What it answers is closed, if it is an
     * {@link AutoCloseable}, when the job was cancelled by then.
     */
    T run(Job job) throws Exception;
  }

  /**
   * Starts work that the job area shows.
   *
   * @param title what the job area calls it
   * @param done called on the window's thread with the result, unless cancelled
   * @param failed called on the window's thread; a cancelled job is reported here too, as {@link
   *     io.oscstudio.core.base.CancelledException}
   */
  <T> RunningJob start(
      Message title, Work<T> work, Consumer<T> done, Consumer<StudioException> failed);

  /** Starts short work that nobody has to see, such as parsing what was typed. */
  <T> RunningJob startQuietly(Work<T> work, Consumer<T> done, Consumer<StudioException> failed);

  /** Runs {@code action} on the window's thread after a pause. */
  void after(Duration pause, Runnable action);

  /** Runs {@code action} on the window's thread, soon. */
  void later(Runnable action);
}
