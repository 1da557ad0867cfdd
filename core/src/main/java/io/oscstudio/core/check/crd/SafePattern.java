package io.oscstudio.core.check.crd;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns of strangers, tried with a bound on the work: a pattern that Java cannot read, or that
 * needs too long, refuses nothing. Kubernetes' own engine needs linear time and has no such
 * trouble.
 */
final class SafePattern {
  private static final int MOST_STEPS = 1_000_000;

  private SafePattern() {}

  /** Whether {@code pattern} is found in {@code text}, or cannot be tried. */
  static boolean mayMatch(String pattern, String text) {
    try {
      return Pattern.compile(pattern).matcher(new Counted(text, new int[1])).find();
    } catch (PatternSyntaxException | TooLongException | StackOverflowError e) {
      return true;
    }
  }

  /** Thrown when trying a pattern takes too many steps. */
  private static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private record Counted(CharSequence text, int[] steps) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps[0] > MOST_STEPS) {
        throw new TooLongException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), steps);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
