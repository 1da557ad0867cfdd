package io.oscstudio.core.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of engines' and registries' errors, as a person can read them. */
public final class ErrorWords {
  private static final Pattern JSON_MESSAGE =
      Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final int LONGEST_QUOTE = 400;

  private ErrorWords() {}

  /** The words of an exception, without JSON around them. */
  public static String of(Throwable error) {
    String text = error.getMessage();
    Throwable cause = error.getCause();
    if (text == null && cause != null) {
      return of(cause);
    }
    return text == null ? error.getClass().getSimpleName() : messageOf(text);
  }

  /** The {@code message} of a JSON error body, or the text itself, at most 400 characters of it. */
  public static String messageOf(String text) {
    Matcher matcher = JSON_MESSAGE.matcher(text);
    String plain =
        matcher.find() ? matcher.group(1).replace("\\\"", "\"").replace("\\n", " ") : text;
    plain = plain.strip();
    return plain.length() > LONGEST_QUOTE ? plain.substring(0, LONGEST_QUOTE) + "…" : plain;
  }
}
