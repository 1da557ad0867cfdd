package io.oscstudio.app.cli;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.image.FetchProgress;
import io.oscstudio.core.image.FetchRun;
import java.util.concurrent.TimeUnit;

/**
 * Shows a run on a terminal as one line of bytes and speed; in a pipe each finished row and each
 * quarter is a line.
 */
final class FetchConsole implements Job {
  private static final double MEGABYTE = 1e6;
  private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final ConsoleJob job;
  private final boolean terminal;
  private final FetchRun run;
  private long drawnAt;

  FetchConsole(ConsoleJob job, boolean terminal, FetchRun run) {
    this.job = job;
    this.terminal = terminal;
    this.run = run;
  }

  @Override
  public void report(Message what) {
    if (!what.key().endsWith("-progress")) { // the line of bytes says it for all rows
      job.report(what);
    }
  }

  @Override
  public synchronized void progress(long done, long total) {
    if (!terminal) {
      job.progress(done, total);
      return;
    }
    long now = System.nanoTime();
    if (now - drawnAt >= REDRAW_NANOS) {
      drawnAt = now;
      FetchProgress at = run.progress();
      long ended = at.rows().stream().filter(row -> row.phase().isEnd()).count();
      job.report(
          Message.of(
              "cli.images.progress",
              ended,
              at.rows().size(),
              at.done() / MEGABYTE,
              at.total() / MEGABYTE,
              Math.floor(at.fraction() * 100),
              at.bytesPerSecond() / MEGABYTE));
    }
  }

  @Override
  public boolean cancelled() {
    return job.cancelled();
  }
}
