package io.oscstudio.app.kit;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.secret.SecretLines;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The newest reports of all jobs of a window. Anyone may tell it something from any thread; its
 * list changes on the window's thread, all that came between two frames at once. Secrets are masked
 * before anything is kept.
 */
public final class JobLog {
  /** So many reports are kept; the oldest go. */
  public static final int MOST = 5_000;

  /** What texts about bytes done end with: news for the job area, several a second. */
  private static final String PASSING = "-progress";

  private final Executor window;
  private final ObservableList<JobReport> reports = FXCollections.observableArrayList();
  private final ReadOnlyLongWrapper gone = new ReadOnlyLongWrapper();
  private final Deque<JobReport> waiting = new ArrayDeque<>();
  private long goneWaiting;
  private boolean scheduled;

  JobLog(Executor window) {
    this.window = window;
  }

  /** What was told, oldest first. */
  public ObservableList<JobReport> reports() {
    return reports;
  }

  /** How many older reports are not kept. */
  public ReadOnlyLongProperty goneProperty() {
    return gone.getReadOnlyProperty();
  }

  /** Forgets all of it. */
  public void clear() {
    take();
    reports.clear();
    gone.set(0);
  }

  /**
   * Notes something.
   *
   * @param job what the job area calls who tells it
   */
  public void tell(Severity severity, Message job, Message text) {
    if (text.key().endsWith(PASSING)) {
      return;
    }
    JobReport report = new JobReport(Instant.now(), severity, masked(job), masked(text));
    boolean first;
    synchronized (waiting) {
      waiting.add(report);
      if (waiting.size() > MOST) {
        waiting.remove();
        goneWaiting++;
      }
      first = !scheduled;
      scheduled = true;
    }
    if (first) {
      window.execute(this::take);
    }
  }

  /** As the other, unless this is what was told last, by whomever. On the window's thread. */
  void tellOnce(Severity severity, Message job, Message text) {
    take();
    if (reports.isEmpty() || !reports.getLast().text().equals(masked(text))) {
      tell(severity, job, text);
    }
  }

  private void take() {
    List<JobReport> now;
    long over;
    synchronized (waiting) {
      now = new ArrayList<>(waiting);
      over = goneWaiting;
      waiting.clear();
      goneWaiting = 0;
      scheduled = false;
    }
    if (now.isEmpty()) {
      return;
    }
    int old = Math.min(reports.size(), Math.max(0, reports.size() + now.size() - MOST));
    reports.remove(0, old);
    reports.addAll(now);
    gone.set(gone.get() + over + old);
  }

  private static Message masked(Message message) {
    return new Message(message.key(), message.arguments().stream().map(JobLog::masked).toList());
  }

  private static Object masked(Object argument) {
    return switch (argument) {
      case String text -> SecretLines.masked(text);
      case Message message -> masked(message);
      default -> argument;
    };
  }
}
