package io.oscstudio.app.editor;

/** Lines of a file's text, and the byte order mark before them. */
final class LineEnds {
  private static final char BOM = '\uFEFF';

  private LineEnds() {}

  /** The length of the byte order mark, or 0. */
  static int headOf(String text) {
    return !text.isEmpty() && text.charAt(0) == BOM ? 1 : 0;
  }

  /** What ends the first line, and with it what is typed; a line feed where nothing does. */
  static String first(String text) {
    int first = text.indexOf('\n');
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }

  /** The text with line feeds alone as line endings. */
  static String single(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Where the line after the one around {@code place} begins. */
  static int lineBehind(String text, int place) {
    int end = place == 0 ? -1 : text.indexOf('\n', place - 1);
    return end < 0 ? text.length() : end + 1;
  }

  /** How many lines end in a stretch. */
  static int count(String text, int from, int to) {
    int lines = 0;
    for (int at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
      lines++;
    }
    return lines;
  }

  /** Where a line begins, counted from 1 at {@code head}; the last one for a number too great. */
  static int start(String text, int head, int line) {
    int at = head;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        break;
      }
      at = end + 1;
    }
    return at;
  }

  /** Whether two characters that were two line endings are one where they meet now. */
  static boolean joined(String now, int place) {
    return place > 0
        && place < now.length()
        && now.charAt(place - 1) == '\r'
        && now.charAt(place) == '\n';
  }
}
