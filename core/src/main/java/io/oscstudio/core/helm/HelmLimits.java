package io.oscstudio.core.helm;

import java.time.Duration;

/**
 * What a chart may take to be rendered.
 *
 * @param time for one chart, once the engine has started
 * @param memory bytes the engine's process may hold, its own 100 MB included
 */
public record HelmLimits(Duration time, long memory) {
  /** Thirty seconds and 1 GiB; the largest charts known take two seconds and 300 MB. */
  public static final HelmLimits DEFAULT = new HelmLimits(Duration.ofSeconds(30), 1L << 30);

  /** The same with another time. */
  public HelmLimits withTime(Duration other) {
    return new HelmLimits(other, memory);
  }

  /** The same with another number of bytes. */
  public HelmLimits withMemory(long other) {
    return new HelmLimits(time, other);
  }
}
