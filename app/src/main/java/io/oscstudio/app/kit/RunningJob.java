package io.oscstudio.app.kit;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One piece of running work as the window sees it. Its properties change on the window's thread
 * only; reports that come faster than frames are folded into one.
 */
public final class RunningJob {
  /** Where a job stands. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  private record Report(Message what, double progress) {}

  private final Message title;
  private final Executor window;
  private final BiConsumer<Severity, Message> log;
  private final ReadOnlyObjectWrapper<Message> what;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private volatile Report latest;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private volatile boolean cancelled;

  RunningJob(Message title, Executor window, BiConsumer<Severity, Message> log) {
    this.title = title;
    this.window = window;
    this.log = log;
    this.what = new ReadOnlyObjectWrapper<>(title);
    this.latest = new Report(title, -1);
  }

  /** What the job area calls it. */
  public Message title() {
    return title;
  }

  /** What it does now. */
  public ReadOnlyObjectProperty<Message> whatProperty() {
    return what.getReadOnlyProperty();
  }

  /** How far it is, 0 to 1, negative while unknown. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Where it stands. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether it has not ended yet. */
  public boolean running() {
    return state.get() == State.RUNNING;
  }

  /** Asks the work to stop; it does so at its next step. */
  public void cancel() {
    cancelled = true;
  }

  /** Notes something in the log under the job's name. */
  void tell(Severity severity, Message what) {
    log.accept(severity, what);
  }

  void end(State how) {
    state.set(how);
  }

  Job worker() {
    return new Worker();
  }

  private void publish(Report report) {
    latest = report;
    if (scheduled.compareAndSet(false, true)) {
      window.execute(() -> {
        scheduled.set(false);
        Report now = latest;
        what.set(now.what());
        progress.set(now.progress());
      });
    }
  }

  /** The side the work sees. */
  private final class Worker implements Job {
    @Override
    public void report(Message now) {
      report(Severity.INFO, now);
    }

    @Override
    public void report(Severity severity, Message now) {
      log.accept(severity, now);
      publish(new Report(now, latest.progress()));
    }

    @Override
    public void progress(long done, long total) {
      double part = total <= 0 ? -1 : Math.min(1, (double) done / total);
      publish(new Report(latest.what(), part));
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
