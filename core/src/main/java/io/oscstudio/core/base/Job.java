package io.oscstudio.core.base;

/**
 * The line between long work and whoever waits for it: the work reports and asks, the other side
 * shows and cancels. Implementations may be called from any thread.
 */
public interface Job {
  /** Says what is being done now. */
  void report(Message what);

  /** Says what was done or came up, and what it weighs. */
  default void report(Severity severity, Message what) {
    report(what);
  }

  /**
   * Says how far the work is.
   *
   * @param done units done, never fewer than in the call before
   * @param total units in all, negative while unknown
   */
  void progress(long done, long total);

  /** Whether the person asked to stop. */
  boolean cancelled();

  /**
   * To be called between steps of the work.
   *
   * @throws CancelledException when the person asked to stop
   */
  default void checkCancelled() {
    if (cancelled()) {
      throw new CancelledException();
    }
  }

  /** A job nobody watches and nobody cancels. */
  static Job none() {
    return SilentJob.INSTANCE;
  }
}
