package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Real jobs, with the test's own thread in the place of the window's. */
public final class Direct implements TaskRunner, AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final Jobs jobs = new Jobs(window::add);

  private Consumer<RunningJob> onStart = job -> {};

  /** Tells of each job that the job area shows. */
  public void onStart(Consumer<RunningJob> told) {
    onStart = told;
  }

  /** Runs what is to be done on the window's thread until nothing is going on any more. */
  public void settle() throws InterruptedException {
    while (!jobs.idle()) {
      Runnable next = window.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("Nothing happened for " + PATIENCE_SECONDS + " seconds");
      }
      next.run();
    }
  }

  @Override
  public <T> RunningJob start(
      Message title, Work<T> work, Consumer<T> done, Consumer<StudioException> failed) {
    RunningJob job = jobs.start(title, work, done, failed);
    onStart.accept(job);
    return job;
  }

  @Override
  public <T> RunningJob startQuietly(
      Work<T> work, Consumer<T> done, Consumer<StudioException> failed) {
    return jobs.startQuietly(work, done, failed);
  }

  @Override
  public void after(Duration pause, Runnable action) {
    jobs.after(pause, action);
  }

  @Override
  public void later(Runnable action) {
    jobs.later(action);
  }

  @Override
  public void close() {
    jobs.close();
  }
}
