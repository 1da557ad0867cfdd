package io.oscstudio.core.report;

/**
 * Makes strangers' text safe to show: what would move a terminal's cursor, turn the direction of
 * writing or break XML is written out as {@code \\u202E}.
 */
final class Visible {
  private Visible() {}

  /** The text in one line; tabs and line ends become blanks. */
  static String line(String text) {
    return of(text, false);
  }

  /** The text with its tabs and line feeds. */
  static String text(String text) {
    return of(text, true);
  }

  private static String of(String text, boolean lines) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t') {
        out.append(lines ? c : ' ');
      } else if (c == '\r') {
        out.append(lines ? "" : " ");
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else if (isHidden(c)) {
        out.append(String.format("\\u%04X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isHidden(char c) {
    return Character.isISOControl(c)
        || Character.isSurrogate(c)
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u206F'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF'
        || c >= '\uFFFE';
  }

  /** Escaped for the content and the attributes of HTML and XML. */
  static String markup(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    String visible = text(text);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
