package io.oscstudio.app.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How well a few letters stand for a text: they have to occur in it in their order, and count more
 * at the beginning of words and beside one another.
 *
 * @param score the higher the better; comparable between texts for the same letters
 * @param positions where the letters stand in the text, in UTF-16 units, ascending
 */
public record FuzzyMatch(int score, List<Integer> positions) {
  /** More letters than these are not looked for. */
  static final int MOST_LETTERS = 64;

  /** Longer texts are compared by their end, where a path has its name. */
  static final int LONGEST = 400;

  private static final int HIT = 4;
  private static final int WORD = 8;
  private static final int BESIDE = 7;
  private static final int SAME_CASE = 1;
  private static final int NONE = Integer.MIN_VALUE / 2;

  public FuzzyMatch {
    positions = List.copyOf(positions);
  }

  /**
   * Compares letters with a text, without regard to case and blanks.
   *
   * @return empty when the text does not have them in this order
   */
  public static Optional<FuzzyMatch> of(String letters, String text) {
    String wanted = letters.replaceAll("\\s+", "");
    if (wanted.length() > MOST_LETTERS) {
      return Optional.empty();
    }
    int from = Math.max(0, text.length() - LONGEST);
    String end = text.substring(from);
    return occurs(wanted, end) ? Optional.of(best(wanted, end, from)) : Optional.empty();
  }

  private static boolean occurs(String wanted, String text) {
    int found = 0;
    for (int i = 0; i < text.length() && found < wanted.length(); i++) {
      if (same(wanted.charAt(found), text.charAt(i))) {
        found++;
      }
    }
    return found == wanted.length();
  }

  /** For each letter and place, the best way to have this letter here and the others before. */
  private static FuzzyMatch best(String wanted, String text, int from) {
    int[][] scores = new int[wanted.length()][text.length()];
    int[][] before = new int[wanted.length()][text.length()];
    for (int letter = 0; letter < wanted.length(); letter++) {
      int best = letter == 0 ? 0 : NONE;
      int bestAt = -1;
      for (int at = 0; at < text.length(); at++) {
        if (letter > 0 && at > 0 && scores[letter - 1][at - 1] > best) {
          best = scores[letter - 1][at - 1];
          bestAt = at - 1;
        }
        scores[letter][at] = NONE;
        if (best > NONE && same(wanted.charAt(letter), text.charAt(at))) {
          int apart = best;
          int beside = letter > 0 && at > 0 ? scores[letter - 1][at - 1] + BESIDE : NONE;
          scores[letter][at] = Math.max(apart, beside) + worth(wanted.charAt(letter), text, at);
          before[letter][at] = beside > apart ? at - 1 : bestAt;
        }
      }
    }
    return traced(scores, before, text, from);
  }

  private static FuzzyMatch traced(int[][] scores, int[][] before, String text, int from) {
    if (scores.length == 0) {
      return new FuzzyMatch(0, List.of());
    }
    int[] last = scores[scores.length - 1];
    int top = Arrays.stream(last).max().orElse(NONE);
    int at = 0;
    while (last[at] < top) {
      at++;
    }
    List<Integer> positions = new ArrayList<>();
    for (int letter = scores.length - 1; letter >= 0; letter--) {
      positions.addFirst(at + from);
      at = before[letter][at];
    }
    // of two texts that have the letters equally well, the shorter one is meant
    return new FuzzyMatch(top * 8 - Math.min(text.length(), 100) / 4, positions);
  }

  private static int worth(char letter, String text, int at) {
    return HIT + (startsWord(text, at) ? WORD : 0) + (letter == text.charAt(at) ? SAME_CASE : 0);
  }

  private static boolean startsWord(String text, int at) {
    char here = text.charAt(at);
    if (at == 0 || Character.isIdeographic(here)) {
      return true;
    }
    char before = text.charAt(at - 1);
    return !Character.isLetterOrDigit(before)
        || Character.isLowerCase(before) && Character.isUpperCase(here);
  }

  private static boolean same(char one, char other) {
    return one == other || Character.toLowerCase(one) == Character.toLowerCase(other);
  }
}
