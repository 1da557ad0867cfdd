package io.oscstudio.core.pack;

import java.util.Locale;

/** Sizes as people read them, in the units in which OSC states its limit. */
public final class Sizes {
  private static final double THOUSAND = 1_000;

  /** What would be rounded to a thousand is told in the next unit. */
  private static final double NEXT_UNIT = 999.95;

  private static final String[] UNITS = {"kB", "MB", "GB"};

  private Sizes() {}

  /** {@code 36.2 kB}, {@code 418.0 MB}; never rounded down to nothing. */
  public static String text(long bytes) {
    return text(bytes, 1);
  }

  /** As {@link #text(long)}, with two digits behind the point, to hold against a limit. */
  public static String fine(long bytes) {
    return text(bytes, 2);
  }

  private static String text(long bytes, int digits) {
    double value = Math.max(bytes, bytes > 0 ? 100 : 0) / THOUSAND;
    int unit = 0;
    while (value >= NEXT_UNIT && unit < UNITS.length - 1) {
      value /= THOUSAND;
      unit++;
    }
    return String.format(Locale.ROOT, "%." + digits + "f %s", value, UNITS[unit]);
  }
}
