package io.oscstudio.core.registry.settings;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Waiting;
import java.time.Duration;

/**
 * How long a client waits, and how often it tries.
 *
 * @param attempts how often something that may work a little later is tried, at least once
 * @param firstPause after the first attempt; it doubles with each
 * @param silence the longest time in which nothing comes
 * @param longestWait the longest that a server may ask for before another attempt; beyond it, the
 *     person is told
 */
public record Patience(int attempts, Duration firstPause, Duration silence, Duration longestWait) {
  /** For people's networks. */
  public static final Patience DEFAULT =
      new Patience(4, Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofSeconds(60));

  /**
   * Waits after an attempt that failed; the first is number 1.
   *
   * @throws io.oscstudio.core.base.CancelledException as soon as the job is cancelled
   */
  public void pauseAfter(int attempt, Job job) {
    pauseAfter(attempt, Duration.ZERO, job);
  }

  /** As {@link #pauseAfter(int, Job)}, at least for as long as a server asked for. */
  public void pauseAfter(int attempt, Duration asked, Job job) {
    long own = Waiting.backOff(attempt, firstPause.toMillis());
    Waiting.pause(Math.max(own, asked.toMillis()), job);
  }
}
