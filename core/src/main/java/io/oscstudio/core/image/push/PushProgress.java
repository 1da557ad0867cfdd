package io.oscstudio.core.image.push;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.PassingJob;

/** Adds up what is done of all images: what was sent and what was there already. */
final class PushProgress extends PassingJob {
  private final long total;
  private long done;
  private long sent;
  private long shown;

  PushProgress(Job job, long total) {
    super(job);
    this.total = total;
  }

  /** Of the blob being sent, which may begin again; the whole does not go back. */
  @Override
  public synchronized void progress(long ofBlob, long size) {
    shown = Math.max(shown, Math.min(done + ofBlob, total));
    super.progress(shown, total);
  }

  /** A blob is there. */
  synchronized void done(long size, boolean wasSent) {
    done += size;
    sent += wasSent ? size : 0;
    progress(0, size);
  }

  /** Bytes sent so far. */
  synchronized long sent() {
    return sent;
  }
}
