package io.oscstudio.core.pack;

import java.util.Locale;

/** Sizes as people read them, in the units in which OSC states its limit. */
public final class Sizes {
  private static final double THOUSAND = 1_000;
  private static final String[] UNITS = {"kB", "MB", "GB"};

  private Sizes() {}

  /** {@code 36.2 kB}, {@code 418.0 MB}; never rounded down to nothing. */
  public static String text(long bytes) {
    double value = Math.max(bytes, bytes > 0 ? 100 : 0) / THOUSAND;
    int unit = 0;
    while (value >= THOUSAND && unit < UNITS.length - 1) {
      value /= THOUSAND;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }
}
