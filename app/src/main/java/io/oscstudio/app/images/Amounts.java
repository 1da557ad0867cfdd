package io.oscstudio.app.images;

import java.util.Locale;

/** Bytes as people read them while they change: few digits, in the units of sizes on disks. */
final class Amounts {
  private static final double THOUSAND = 1_000;
  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

  private Amounts() {}

  /** {@code 34 MB}, {@code 1.2 GB}. */
  static String of(long bytes) {
    int unit = unit(bytes);
    return number(bytes, unit) + " " + UNITS[unit];
  }

  /** {@code 34}: bytes in the unit in which {@link #of} tells {@code whole}. */
  static String part(long bytes, long whole) {
    return number(bytes, unit(whole));
  }

  private static int unit(long bytes) {
    int unit = 0;
    for (double value = bytes / THOUSAND; value >= THOUSAND && unit < UNITS.length - 1; unit++) {
      value /= THOUSAND;
    }
    return unit;
  }

  private static String number(long bytes, int unit) {
    double value = bytes / Math.pow(THOUSAND, unit + 1);
    if (bytes > 0 && unit == 0 && value < 1) {
      return "1"; // never rounded down to nothing
    }
    boolean exact = unit > 0 && value < 10;
    return String.format(Locale.ROOT, exact ? "%.1f" : "%.0f", exact ? value : Math.floor(value));
  }
}
