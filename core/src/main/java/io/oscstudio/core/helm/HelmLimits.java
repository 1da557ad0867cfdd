package io.oscstudio.core.helm;

import io.oscstudio.core.base.Message;
import java.nio.file.Path;
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

  /**
   * Bytes of documents one chart may give, well above the 20 MB of the largest known. Whoever reads
   * them holds several times as much.
   */
  static final int MOST_OUTPUT = 64 << 20;

  /** The same with another time. */
  public HelmLimits withTime(Duration other) {
    return new HelmLimits(other, memory);
  }

  /** The same with another number of bytes. */
  public HelmLimits withMemory(long other) {
    return new HelmLimits(time, other);
  }

  HelmRefusal tooSlow(Path chart) {
    return refusal("helm.too-slow", time.toSeconds(), chart);
  }

  HelmRefusal tooMuchMemory(Path chart) {
    return refusal("helm.too-much-memory", memory >> 20, chart);
  }

  static HelmRefusal tooMuchOutput(Path chart) {
    return refusal("helm.too-much-output", MOST_OUTPUT >> 20, chart);
  }

  private static HelmRefusal refusal(String key, Number limit, Path chart) {
    Message message = Message.of(key, limit, HelmWords.name(chart));
    return HelmRefusal.of(HelmRefusal.Reason.LIMIT, message);
  }
}
