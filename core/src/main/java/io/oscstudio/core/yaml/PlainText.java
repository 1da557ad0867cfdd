package io.oscstudio.core.yaml;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which strings may be written without quotes: those that every reader of YAML 1.1 and 1.2 takes
 * for the same string, wherever they stand.
 */
final class PlainText {
  /** What looks like a number, a time or a date to one reader or another. */
  private static final Pattern NUMBER_LIKE =
      Pattern.compile(
          "[-+]?(0[bB][01_]+|0[xX][0-9a-fA-F_]+|0[oO][0-7_]+"
              + "|[0-9][0-9_,]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?"
              + "|\\.[0-9][0-9_]*([eE][-+]?[0-9]+)?"
              + "|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
              + "|\\.(inf|Inf|INF)|\\.(nan|NaN|NAN))"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?");

  private static final Pattern VERSION_LIKE = Pattern.compile("[0-9]+(\\.[0-9]+)+([-+].*)?");

  private static final Set<String> WORDS = Set.of("y", "Y", "n", "N", "=", "<<", "~", "-", "?");

  private PlainText() {}

  /** Whether the string may stand without quotes; {@code flow} inside brackets and braces. */
  static boolean isSafe(String text, boolean flow) {
    if (text.isEmpty() || !hasSafeShape(text, flow)) {
      return false;
    }
    return !WORDS.contains(text)
        && ScalarTypes.ofPlain(text) instanceof String
        && !NUMBER_LIKE.matcher(text).matches();
  }

  /** Whether people would expect quotes around it: a version such as {@code 1.2.3}. */
  static boolean isVersionLike(String text) {
    return VERSION_LIKE.matcher(text).matches();
  }

  private static boolean hasSafeShape(String text, boolean flow) {
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    if ("?:,[]{}#&*!|>'\"%@`".indexOf(first) >= 0 || last == ':') {
      return false;
    }
    if (first == '-' && text.length() > 1 && " \t,[]{}".indexOf(text.charAt(1)) >= 0) {
      return false;
    }
    if (Character.isWhitespace(first) || Character.isWhitespace(last)) {
      return false;
    }
    return !text.startsWith("---") && !text.startsWith("...") && hasSafeMiddle(text, flow);
  }

  private static boolean hasSafeMiddle(String text, boolean flow) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t' || isSpecial(text, i)) {
        return false;
      }
      if (c == ':' && i + 1 < text.length() && " ,[]{}".indexOf(text.charAt(i + 1)) >= 0) {
        return false;
      }
      if (c == '#' && i > 0 && text.charAt(i - 1) == ' ') {
        return false;
      }
      if (flow && ",[]{}".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every character may stand in the text as it is, line feeds included. */
  static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\n' && isSpecial(text, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the character must be escaped: control characters, line breaks of any kind. */
  static boolean isSpecial(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x20) {
      return c != '\t';
    }
    if (Character.isSurrogate(c)) {
      boolean paired =
          Character.isHighSurrogate(c)
              ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
              : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
      return !paired;
    }
    return c >= 0x7F && c < 0xA0
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF'
        || c == '\uFFFE'
        || c == '\uFFFF';
  }
}
