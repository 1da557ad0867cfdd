package io.oscstudio.app.matching;

import io.oscstudio.core.base.Job;

/**
 * A text that stops whoever reads it when the job is cancelled or the time is over: the only way to
 * stop an expression that tries more ways than there is time for.
 */
public final class WatchedText implements CharSequence {
  /** Thrown when the time is over. */
  public static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooSlow() {
      super("too slow", null, false, false);
    }
  }

  private static final int BETWEEN = 4_096;

  private final String text;
  private final long until;
  private final Job job;
  private int reads;

  /**
   * Watches {@code text}.
   *
   * @param until the time at which it stops, as {@link System#nanoTime} tells it
   */
  public WatchedText(String text, long until, Job job) {
    this.text = text;
    this.until = until;
    this.job = job;
  }

  @Override
  public char charAt(int index) {
    if (++reads >= BETWEEN) {
      reads = 0;
      job.checkCancelled();
      if (System.nanoTime() - until > 0) {
        throw new TooSlow();
      }
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
