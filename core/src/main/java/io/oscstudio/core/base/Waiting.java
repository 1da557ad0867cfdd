package io.oscstudio.core.base;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Pauses between attempts, which end with the job. */
public final class Waiting {
  /** How often something that may work a little later is tried. */
  public static final int ATTEMPTS = 3;

  private static final long FIRST_PAUSE_MILLIS = 1_000;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;

  private Waiting() {}

  /** Waits after an attempt that failed, longer after each; the first is number 1. */
  public static void afterAttempt(int attempt, Job job) {
    pause(backOff(attempt, FIRST_PAUSE_MILLIS), job);
  }

  /**
   * How long to wait after an attempt: twice as long after each, and up to half of that shorter by
   * chance, so that all who were sent away together do not come back together.
   *
   * @param attempt the first is number 1
   * @param firstMillis after the first attempt at most
   * @return milliseconds, at most half a minute
   */
  public static long backOff(int attempt, long firstMillis) {
    return backOff(attempt, firstMillis, ThreadLocalRandom.current());
  }

  static long backOff(int attempt, long firstMillis, RandomGenerator chance) {
    long most = Math.min(firstMillis << Math.min(attempt - 1, 16), LONGEST_PAUSE_MILLIS);
    return most - (long) (chance.nextDouble() * most / 2);
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
