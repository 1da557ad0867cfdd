package io.oscstudio.core.base;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses between attempts, which end with the job. */
public final class Waiting {
  /** How often something that may work a little later is tried. */
  public static final int ATTEMPTS = 3;

  private static final long FIRST_PAUSE_MILLIS = 1_000;

  private Waiting() {}

  /** Waits after an attempt that failed, longer after each; the first is number 1. */
  public static void afterAttempt(int attempt, Job job) {
    pause(FIRST_PAUSE_MILLIS << (attempt - 1), job);
  }

  /**
   * Waits.
   *
   * @throws CancelledException as soon as the job is cancelled
   */
  public static void pause(long millis, Job job) {
    CountDownLatch wake = new CountDownLatch(1);
    try (CancelWatch watch = new CancelWatch(job, wake::countDown)) {
      if (wake.await(millis, TimeUnit.MILLISECONDS)) {
        job.checkCancelled();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
