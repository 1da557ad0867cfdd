package io.oscstudio.core.yaml;

/** Writes strings in quotes. */
final class Quotes {
  private Quotes() {}

  /** Whether single quotes can hold it in one line. */
  static boolean fitsSingle(String text) {
    return text.indexOf('\n') < 0 && PlainText.isPrintable(text);
  }

  static String single(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** In double quotes; what it writes is JSON too. */
  static String doubled(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    escape(text, out);
    return out.append('"').toString();
  }

  /** The inside of a string in double quotes. */
  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (PlainText.isSpecial(text, i)) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
  }
}
