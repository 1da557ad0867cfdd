package io.oscstudio.core.image.adopt;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.PassingJob;

/** The bytes of one image among those of all. */
final class Stretch extends PassingJob {
  private final long before;
  private final long total;

  /**
   * The work on one image.
   *
   * @param job told about all of them
   * @param before bytes of the images that are done
   * @param total bytes of all images
   */
  Stretch(Job job, long before, long total) {
    super(job);
    this.before = before;
    this.total = total;
  }

  @Override
  public void progress(long done, long ofImage) {
    super.progress(before + done, total);
  }
}
