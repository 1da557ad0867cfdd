package io.oscstudio.core.image;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.PassingJob;
import java.util.function.BooleanSupplier;

/** Work that is a part of a job and may be over before it. */
final class PartJob extends PassingJob {
  private final BooleanSupplier over;

  /**
   * A part of {@code job}.
   *
   * @param over whether nobody wants the part any more; it then ends as if the job were cancelled
   */
  PartJob(Job job, BooleanSupplier over) {
    super(job);
    this.over = over;
  }

  @Override
  public boolean cancelled() {
    return over.getAsBoolean() || super.cancelled();
  }

  @Override
  public void checkCancelled() {
    if (over.getAsBoolean()) {
      throw new CancelledException();
    }
    super.checkCancelled();
  }
}
