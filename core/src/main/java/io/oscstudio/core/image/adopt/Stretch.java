package io.oscstudio.core.image.adopt;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;

/**
 * The bytes of one image among those of all.
 *
 * @param job told about all of them
 * @param before bytes of the images that are done
 * @param total bytes of all images
 */
record Stretch(Job job, long before, long total) implements Job {
  @Override
  public void report(Message what) {
    job.report(what);
  }

  @Override
  public void progress(long done, long ofImage) {
    job.progress(before + done, total);
  }

  @Override
  public boolean cancelled() {
    return job.cancelled();
  }
}
