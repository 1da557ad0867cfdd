package io.oscstudio.core.image;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import java.util.function.BooleanSupplier;

/**
 * Work that is a part of a job and may be over before it.
 *
 * @param over whether nobody wants the part any more; it then ends as if the job were cancelled
 */
record PartJob(Job job, BooleanSupplier over) implements Job {
  @Override
  public void report(Message what) {
    job.report(what);
  }

  @Override
  public void progress(long done, long total) {
    job.progress(done, total);
  }

  @Override
  public boolean cancelled() {
    return over.getAsBoolean() || job.cancelled();
  }

  @Override
  public void checkCancelled() {
    if (over.getAsBoolean()) {
      throw new CancelledException();
    }
    job.checkCancelled();
  }
}
