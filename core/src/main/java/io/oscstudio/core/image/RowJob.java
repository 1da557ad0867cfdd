package io.oscstudio.core.image;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.PassingJob;
import io.oscstudio.core.base.Severity;

/** The work on one row of a run: its stages go to the meter, its pauses come from the gate. */
final class RowJob implements FetchJob {
  private final FetchRow row;
  private final FetchMeter meter;
  private final FetchGate gate;
  private final Job run;
  private final Runnable changed;

  /**
   * Work of a run.
   *
   * @param changed called after bytes were counted
   */
  RowJob(FetchRow row, FetchMeter meter, FetchGate gate, Job run, Runnable changed) {
    this.row = row;
    this.meter = meter;
    this.gate = gate;
    this.run = run;
    this.changed = changed;
  }

  @Override
  public Job stage(FetchPhase phase, int share) {
    RowMeter.Stage stage = meter.begin(row, phase, share);
    changed.run();
    return new PassingJob(this) {
      @Override
      public void progress(long done, long total) {
        meter.progress(row, stage, done, total);
        changed.run();
      }
    };
  }

  @Override
  public void reused(long bytes) {
    meter.reused(bytes);
  }

  @Override
  public void report(Message what) {
    run.report(what);
  }

  @Override
  public void report(Severity severity, Message what) {
    run.report(severity, what);
  }

  @Override
  public void progress(long done, long total) {
    // Only stages have bytes.
  }

  @Override
  public boolean cancelled() {
    return gate.cancelled() || run.cancelled();
  }

  @Override
  public void checkCancelled() {
    gate.pass(run);
  }
}
