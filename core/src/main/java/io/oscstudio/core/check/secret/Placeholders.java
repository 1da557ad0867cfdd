package io.oscstudio.core.check.secret;

import java.util.regex.Pattern;

/** Tells what somebody wrote in place of a secret from a secret. */
final class Placeholders {
  private static final int FEWEST_LETTERS = 8;
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)pass|secret|example|sample|changeme|change.me|replace|your|dummy|redacted|xxx|\\.\\.\\.|123456|foobar|placeholder|token|default|test|admin|user|root");

  private Placeholders() {}

  /** Whether a text is made of few characters, such as a row of x. */
  static boolean isMonotonous(String text) {
    return text.chars().distinct().count() < FEWEST_LETTERS;
  }

  /** Whether a password is a word that stands for one. */
  static boolean isWord(String text) {
    return WORDS.matcher(text).find();
  }
}
