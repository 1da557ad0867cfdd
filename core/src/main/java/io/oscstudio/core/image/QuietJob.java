package io.oscstudio.core.image;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;

/** A job whose bytes are not to be seen. */
record QuietJob(Job job) implements Job {
  @Override
  public void report(Message what) {
    job.report(what);
  }

  @Override
  public void progress(long done, long total) {}

  @Override
  public boolean cancelled() {
    return job.cancelled();
  }

  @Override
  public void checkCancelled() {
    job.checkCancelled();
  }
}
