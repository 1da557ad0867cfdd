package io.oscstudio.core.image.push;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;

/** Adds up what is done of all images: what was sent and what was there already. */
final class PushProgress implements Job {
  private final Job job;
  private final long total;
  private long done;
  private long sent;
  private long shown;

  PushProgress(Job job, long total) {
    this.job = job;
    this.total = total;
  }

  @Override
  public void report(Message what) {
    job.report(what);
  }

  /** Of the blob being sent, which may begin again; the whole does not go back. */
  @Override
  public synchronized void progress(long ofBlob, long size) {
    shown = Math.max(shown, Math.min(done + ofBlob, total));
    job.progress(shown, total);
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

  @Override
  public boolean cancelled() {
    return job.cancelled();
  }
}
