package io.oscstudio.core.image;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.PassingJob;

/**
 * The work on one row, in stages that count their own bytes. {@link #checkCancelled} returns late
 * while somebody pauses the run.
 */
public interface FetchJob extends Job {
  /**
   * Begins a stage; earlier ones may go on beside it. The bytes it is told never go back for
   * whoever watches, even where a stage starts again.
   *
   * @param share thousandths of the row's work; what the engine leaves is for the writing
   */
  Job stage(FetchPhase phase, int share);

  /** So many of the bytes that the stage {@link FetchPhase#FETCHING} tells were there already. */
  void reused(long bytes);

  /** Work whose stages nobody tells apart. */
  static FetchJob of(Job job) {
    return new Untold(job);
  }

  /** See {@link #of}. */
  final class Untold extends PassingJob implements FetchJob {
    private final Job stages;

    private Untold(Job job) {
      super(job);
      this.stages = job;
    }

    @Override
    public Job stage(FetchPhase phase, int share) {
      return stages;
    }

    @Override
    public void reused(long bytes) {}

    @Override
    public void progress(long done, long total) {}
  }
}
