package io.oscstudio.core.archive;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.List;

/** Does something once so many bytes are done, such as cancelling; notes what it was told. */
final class EndingJob implements Job {
  private final long at;
  private final Runnable end;
  private final List<String> reports = new ArrayList<>();
  private final List<Long> progress = new ArrayList<>();
  private boolean cancelled;

  private EndingJob(long at, Runnable end) {
    this.at = at;
    this.end = end;
  }

  static EndingJob never() {
    return new EndingJob(Long.MAX_VALUE, () -> {});
  }

  static EndingJob at(long bytes, Runnable end) {
    return new EndingJob(bytes, end);
  }

  static EndingJob cancelledAt(long bytes) {
    EndingJob[] job = new EndingJob[1];
    job[0] = new EndingJob(bytes, () -> job[0].cancelled = true);
    return job[0];
  }

  /** Keys of what was reported. */
  List<String> reports() {
    return reports;
  }

  List<Long> progress() {
    return progress;
  }

  @Override
  public void report(Message what) {
    reports.add(what.key());
  }

  @Override
  public void progress(long done, long total) {
    progress.add(done);
    if (done >= at) {
      end.run();
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }
}
