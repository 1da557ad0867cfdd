package io.oscstudio.core.kubernetes;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns of strangers, tried with a bound on the work: a pattern that Java cannot read, or that
 * needs too long or repeats too much, refuses nothing. Kubernetes' own engine (RE2) needs linear
 * time and has no such trouble; where the two read a pattern differently, RE2's reading counts.
 */
public final class SafePattern {
  private static final int MOST_STEPS = 1_000_000;
  private static final int LONGEST_PATTERN = 10_000;

  private SafePattern() {}

  /** Whether {@code pattern} is found in {@code text}, or cannot be tried. */
  public static boolean mayMatch(String pattern, String text) {
    if (pattern.length() > LONGEST_PATTERN || !Repetitions.areFew(pattern)) {
      return true;
    }
    try {
      return Pattern.compile(forJava(pattern)).matcher(new Counted(text, new int[1])).find();
    } catch (PatternSyntaxException | TooLongException | StackOverflowError e) {
      return true;
    }
  }

  /**
   * The pattern in Java's words: {@code $} is the very end, groups are named without {@code P},
   * classes of POSIX have other names, and a bracket or {@code &&} inside a class is plain.
   */
  private static String forJava(String pattern) {
    StringBuilder java = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        java.append(c).append(pattern.charAt(++i));
      } else if (inClass && c == '[' && pattern.startsWith("[:", i) && posixEnd(pattern, i) > 0) {
        int end = posixEnd(pattern, i);
        java.append(posix(pattern.substring(i + 2, end)));
        i = end + 1;
      } else if (inClass && (c == '[' || c == '&')) {
        java.append('\\').append(c);
      } else if (!inClass && c == '$') {
        java.append("\\z");
      } else if (!inClass && pattern.startsWith("(?P<", i)) {
        java.append("(?<");
        i += 3;
      } else {
        int opened = inClass ? 0 : openedClass(pattern, i);
        inClass = opened > 0 || inClass && c != ']';
        java.append(pattern, i, i + Math.max(1, opened));
        i += Math.max(1, opened) - 1;
      }
    }
    return java.toString();
  }

  /** How long the beginning of a class is: a bracket that closes at once is one of its members. */
  private static int openedClass(String pattern, int at) {
    if (pattern.charAt(at) != '[') {
      return 0;
    }
    int length = pattern.startsWith("[^", at) ? 2 : 1;
    return pattern.startsWith("]", at + length) ? length + 1 : length;
  }

  private static int posixEnd(String pattern, int at) {
    return pattern.indexOf(":]", at + 2);
  }

  private static String posix(String name) {
    return switch (name) {
      case "alpha" -> "\\p{Alpha}";
      case "digit" -> "\\d";
      case "alnum" -> "\\p{Alnum}";
      case "upper" -> "\\p{Upper}";
      case "lower" -> "\\p{Lower}";
      case "space" -> "\\s";
      case "punct" -> "\\p{Punct}";
      case "xdigit" -> "\\p{XDigit}";
      case "word" -> "\\w";
      case "print" -> "\\p{Print}";
      case "graph" -> "\\p{Graph}";
      case "blank" -> "\\p{Blank}";
      case "cntrl" -> "\\p{Cntrl}";
      default -> "\\p{ASCII}";
    };
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
