package io.oscstudio.core.image;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.PassingJob;

/** A job whose bytes are not to be seen. */
final class QuietJob extends PassingJob {
  QuietJob(Job job) {
    super(job);
  }

  @Override
  public void progress(long done, long total) {}
}
