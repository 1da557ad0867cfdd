package io.oscstudio.app.kit;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The job area's state and the threads behind it. */
public final class Jobs implements TaskRunner, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Jobs.class.getName());

  private final Executor window;
  private final ExecutorService workers;
  private final ScheduledExecutorService clock;
  private final AtomicInteger active = new AtomicInteger();
  private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
  private final JobLog log;

  /**
   * Makes the runner.
   *
   * @param window runs an action on the window's thread
   */
  public Jobs(Executor window) {
    this.window = window;
    this.log = new JobLog(window);
    this.workers = Executors.newCachedThreadPool(Jobs::thread);
    this.clock = Executors.newSingleThreadScheduledExecutor(Jobs::thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "studio-job");
    thread.setDaemon(true);
    return thread;
  }

  /** The jobs to show, oldest first. */
  public ObservableList<RunningJob> running() {
    return running;
  }

  /** What the jobs told that were shown, and how they ended. */
  public JobLog log() {
    return log;
  }

  /** Notes what the window says about itself, too, unless a job told just that. */
  public void note(Notices notices) {
    notices
        .currentProperty()
        .subscribe(now ->
            now.ifPresent(notice ->
                log.tellOnce(notice.severity(), Message.of("output.window"), notice.text())));
  }

  @Override
  public <T> RunningJob start(
      Message title, Work<T> work, Consumer<T> done, Consumer<StudioException> failed) {
    RunningJob job =
        new RunningJob(title, window, (severity, what) -> log.tell(severity, title, what));
    running.add(job);
    submit(
        job,
        work,
        result -> {
          running.remove(job);
          job.tell(Severity.INFO, Message.of("output.done"));
          done.accept(result);
        },
        problem -> {
          running.remove(job);
          boolean cancelled = problem instanceof CancelledException;
          job.tell(
              cancelled ? Severity.INFO : Severity.ERROR,
              cancelled ? Message.of("output.cancelled") : problem.text());
          failed.accept(problem);
        });
    return job;
  }

  @Override
  public <T> RunningJob startQuietly(
      Work<T> work, Consumer<T> done, Consumer<StudioException> failed) {
    RunningJob job = new RunningJob(Message.of("window.job.quiet"), window, (severity, what) -> {});
    submit(job, work, done, failed);
    return job;
  }

  @Override
  public void after(Duration pause, Runnable action) {
    active.incrementAndGet();
    try {
      clock.schedule(() -> onWindow(action), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) { // the window is closed
      active.decrementAndGet();
    }
  }

  @Override
  public void later(Runnable action) {
    window.execute(action);
  }

  /** Whether nothing runs, waits or is about to be told, what nobody sees included. */
  public boolean idle() {
    return active.get() == 0;
  }

  /** The last step of something active. */
  private void onWindow(Runnable action) {
    window.execute(() -> {
      try {
        action.run();
      } finally {
        active.decrementAndGet();
      }
    });
  }

  private <T> void submit(
      RunningJob job, Work<T> work, Consumer<T> done, Consumer<StudioException> failed) {
    active.incrementAndGet();
    try {
      workers.execute(() -> run(job, work, done, failed));
    } catch (RejectedExecutionException e) { // the window is closed
      job.cancel();
      onWindow(() -> fail(job, new CancelledException(), failed));
    }
  }

  private <T> void run(
      RunningJob job, Work<T> work, Consumer<T> done, Consumer<StudioException> failed) {
    try {
      T result = work.run(job.worker());
      if (job.worker().cancelled()) {
        letGo(result);
        throw new CancelledException();
      }
      onWindow(() -> finish(job, result, done, failed));
    } catch (StudioException e) {
      logCause(e);
      onWindow(() -> fail(job, e, failed));
    } catch (Exception | Error e) {
      LOG.log(Level.ERROR, "A job failed unexpectedly", e);
      StudioException told =
          new StudioException(Message.of("window.error.unexpected", String.valueOf(e)), e);
      onWindow(() -> fail(job, told, failed));
    }
  }

  private <T> void finish(
      RunningJob job, T result, Consumer<T> done, Consumer<StudioException> failed) {
    if (job.worker().cancelled()) {
      try {
        fail(job, new CancelledException(), failed);
      } finally {
        letGoLater(result);
      }
      return;
    }
    job.end(RunningJob.State.DONE);
    done.accept(result);
  }

  private void letGoLater(Object result) {
    try {
      workers.execute(() -> letGo(result));
    } catch (RejectedExecutionException e) { // the window is closed: nobody waits for its thread
      letGo(result);
    }
  }

  /** Nobody gets this result any more, so that whoever made it has to close it. */
  private static void letGo(Object result) {
    if (result instanceof AutoCloseable unwanted) {
      try {
        unwanted.close();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "What a cancelled job left could not be closed", e);
      }
    }
  }

  private static void fail(
      RunningJob job, StudioException problem, Consumer<StudioException> failed) {
    job.end(
        problem instanceof CancelledException
            ? RunningJob.State.CANCELLED
            : RunningJob.State.FAILED);
    failed.accept(problem);
  }

  private static void logCause(StudioException problem) {
    if (problem.getCause() != null && !(problem instanceof CancelledException)) {
      LOG.log(Level.WARNING, problem.getMessage(), problem.getCause());
    }
  }

  /** Asks all jobs to stop and ends the threads. */
  @Override
  public void close() {
    running.forEach(RunningJob::cancel);
    workers.shutdownNow();
    clock.shutdownNow();
  }
}
