package io.oscstudio.core.base;

/** The job behind {@link Job#none()}. */
enum SilentJob implements Job {
  INSTANCE;

  @Override
  public void report(Message what) {}

  @Override
  public void progress(long done, long total) {}

  @Override
  public boolean cancelled() {
    return false;
  }
}
