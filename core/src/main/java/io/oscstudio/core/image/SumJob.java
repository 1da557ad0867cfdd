package io.oscstudio.core.image;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.PassingJob;

/** Work in parts that go on at the same time: the whole is told the sum of their bytes. */
final class SumJob {
  private final Job whole;
  private final long total;
  private final long[] done;
  private long sum;

  /** Parts of {@code total} bytes together. */
  SumJob(Job whole, long total, int parts) {
    this.whole = whole;
    this.total = total;
    this.done = new long[parts];
  }

  /** The job of one part; its bytes do not go back where it starts again. */
  Job part(int index) {
    return new PassingJob(whole) {
      @Override
      public void progress(long now, long ofPart) {
        add(index, now);
      }
    };
  }

  private synchronized void add(int index, long now) {
    if (now > done[index]) {
      sum += now - done[index];
      done[index] = now;
      whole.progress(sum, total);
    }
  }
}
