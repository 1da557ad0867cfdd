package io.oscstudio.app.cli;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shows work on the standard error: one line that is written over on a terminal, a plain line for
 * each step, and each quarter of a long one, in a pipe. Interrupting the program (Ctrl+C) cancels
 * the work and waits for it to tidy up.
 */
final class ConsoleJob implements Job, AutoCloseable {
  private static final String CLEAR_LINE = "\r\033[K";
  private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long LONG_STEP_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final long TIDY_UP_SECONDS = 10;

  private final Console console;
  private final boolean quiet;
  private final Thread hook;
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean cancelled;
  private String step = "";
  private long stepBegan = System.nanoTime();
  private long drawnAt;
  private long quarter;

  /**
   * Starts to watch.
   *
   * @param quiet whether nothing is shown
   */
  ConsoleJob(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
    this.hook = new Thread(this::interrupt, "cancel on interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void interrupt() {
    cancelled = true;
    try {
      if (!finished.await(TIDY_UP_SECONDS, TimeUnit.SECONDS) && !quiet) {
        console.complain("cli.still-tidying");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void report(Message what) {
    step = console.text(what);
    stepBegan = System.nanoTime();
    quarter = 0;
    if (quiet) {
      return;
    }
    if (console.terminal()) {
      draw(step);
    } else {
      console.err().println(step);
    }
  }

  @Override
  public synchronized void progress(long done, long total) {
    if (quiet || total <= 0) {
      return;
    }
    long percent = Math.min(100, done * 100 / total);
    long now = System.nanoTime();
    if (console.terminal()) {
      if (now - drawnAt >= REDRAW_NANOS || done >= total) {
        draw(step + "  " + percent + " %");
      }
    } else if (percent / 25 > quarter && now - stepBegan >= LONG_STEP_NANOS) {
      quarter = percent / 25;
      console.err().println(step + "  " + percent + " %");
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  /** Takes the line away, so that results can be written. */
  synchronized void clear() {
    if (!quiet && console.terminal() && drawnAt != 0) {
      console.err().print(CLEAR_LINE);
      console.err().flush();
    }
  }

  /** Ends the display. */
  @Override
  public synchronized void close() {
    finished.countDown();
    clear();
    if (!cancelled) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private void draw(String line) {
    drawnAt = System.nanoTime();
    console.err().print(CLEAR_LINE + line);
    console.err().flush();
  }
}
