package io.oscstudio.core.image;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;

/**
 * A stretch of another job's scale: what counts its own bytes moves the whole by its share, never
 * back.
 */
final class StageJob implements Job {
  /** Length of the scale that {@link #of} divides. */
  static final long SCALE = 1000;

  private final Job whole;
  private final long from;
  private final long to;
  private final long total;
  private long last;

  private StageJob(Job whole, long from, long to, long total) {
    this.whole = whole;
    this.from = from;
    this.to = to;
    this.total = total;
    this.last = from;
  }

  /** The stretch between two thousandths of {@code whole}. */
  static StageJob of(Job whole, long from, long to) {
    return new StageJob(whole, from, to, SCALE);
  }

  /** The share of number {@code index} out of {@code count} equal parts. */
  static StageJob part(Job whole, int index, int count) {
    return new StageJob(whole, index * SCALE, (index + 1) * SCALE, count * SCALE);
  }

  /** The stretch between two thousandths of this stretch. */
  StageJob stage(long fromThousandth, long toThousandth) {
    long length = to - from;
    return new StageJob(
        whole, from + length * fromThousandth / SCALE, from + length * toThousandth / SCALE, total);
  }

  @Override
  public void report(Message what) {
    whole.report(what);
  }

  @Override
  public synchronized void progress(long done, long ofTotal) {
    if (ofTotal <= 0) {
      return;
    }
    double share = Math.clamp((double) done / ofTotal, 0.0, 1.0);
    long at = from + (long) ((to - from) * share);
    if (at > last || done == 0) {
      last = Math.max(last, at);
      whole.progress(last, total);
    }
  }

  /** Counts the whole stretch as done. */
  synchronized void done() {
    progress(1, 1);
  }

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }
}
