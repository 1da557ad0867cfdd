package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.SemVer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ranges of versions as OLM writes them: comparisons that must all hold, with {@code ||} between
 * alternatives.
 */
final class SkippedVersions {
  private static final int LONGEST = 1_000;
  private static final Pattern COMPARISON = Pattern.compile("(?:[<>=!]=?|==)?(\\S+)");
  private static final Pattern WILD = Pattern.compile("\\d+(?:\\.\\d+)?\\.[xX*](?:\\.[xX*])?");

  private SkippedVersions() {}

  /** Whether a text is a range. */
  static boolean isOne(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String joined = text.strip().replaceAll("([<>=!])\\s+(?=\\d)", "$1");
    for (String alternative : joined.split("\\|\\|", -1)) {
      if (!isConjunction(alternative.strip())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isConjunction(String text) {
    for (String part : text.split("\\s+", -1)) {
      Matcher m = COMPARISON.matcher(part);
      if (!m.matches()
          || SemVer.parse(m.group(1)).isEmpty() && !WILD.matcher(m.group(1)).matches()) {
        return false;
      }
    }
    return true;
  }
}
