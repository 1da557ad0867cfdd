package io.oscstudio.core.base;

/**
 * A job over another one: what a subclass does not change goes on to that, a pause that its {@link
 * #checkCancelled} makes included.
 */
public abstract class PassingJob implements Job {
  private final Job job;

  /** Passes on to {@code job}. */
  protected PassingJob(Job job) {
    this.job = job;
  }

  @Override
  public void report(Message what) {
    job.report(what);
  }

  @Override
  public void report(Severity severity, Message what) {
    job.report(severity, what);
  }

  @Override
  public void progress(long done, long total) {
    job.progress(done, total);
  }

  @Override
  public boolean cancelled() {
    return job.cancelled();
  }

  @Override
  public void checkCancelled() {
    job.checkCancelled();
  }
}
