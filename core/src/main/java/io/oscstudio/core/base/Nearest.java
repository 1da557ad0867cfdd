package io.oscstudio.core.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant. */
public final class Nearest {
  private static final int LONGEST_COMPARED = 128;

  private Nearest() {}

  /**
   * The candidate that {@code value} was probably meant to be: the same but for case, blanks,
   * {@code -} and {@code _}, else the one fewest typing errors away, at most one in three
   * characters.
   */
  public static Optional<String> of(String value, Collection<String> candidates) {
    String plain = plain(value);
    for (String candidate : candidates) {
      if (plain(candidate).equals(plain)) {
        return Optional.of(candidate);
      }
    }
    if (value.length() > LONGEST_COMPARED) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(c -> c.length() <= LONGEST_COMPARED)
        .filter(c -> isNear(plain, plain(c)))
        .min(
            Comparator.comparingInt((String c) -> distance(plain, plain(c)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isNear(String value, String candidate) {
    int most = Math.max(1, candidate.length() / 3);
    return Math.abs(value.length() - candidate.length()) <= most
        && distance(value, candidate) <= most;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  /** Insertions, deletions, replacements and swaps of neighbours from one text to the other. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
