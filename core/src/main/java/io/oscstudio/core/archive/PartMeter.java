package io.oscstudio.core.archive;

import io.oscstudio.core.base.Job;

/**
 * Tells a job how far a {@link ResumedZip} is: each byte counts half when it is copied and half
 * when it is read back, and nothing counts less than before. Stops when the job is cancelled.
 */
final class PartMeter {
  private final Job job;
  private final long total;
  private long done;
  private long shown;

  /** Of so many bytes. */
  PartMeter(Job job, long total) {
    this.job = job;
    this.total = total;
  }

  /** So many bytes were copied, or were there, or were read back. */
  void add(long bytes) {
    job.checkCancelled();
    done += bytes;
    shown = Math.max(shown, Math.min(done / 2, total));
    job.progress(shown, total);
  }

  /** All is gone through again. */
  void restart() {
    done = 0;
  }
}
