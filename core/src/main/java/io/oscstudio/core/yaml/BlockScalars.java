package io.oscstudio.core.yaml;

/** Finds where a {@code |} or {@code >} block really ends. */
final class BlockScalars {
  private BlockScalars() {}

  /**
   * The end of the block scalar at {@code start}: after its last line that counts, before that
   * line's break. The engine's end lies after all blank lines that follow.
   *
   * @param engineEnd where the engine saw it end
   * @param parentIndent column of the collection around, -1 at the root
   */
  static int end(String text, int start, int engineEnd, int parentIndent) {
    int header = lineEnd(text, start);
    if (engineEnd <= header) {
      return trimmed(text, start, header);
    }
    boolean keep = hasIndicator(text, start, header, '+');
    int indent = indent(text, start, header, engineEnd, parentIndent);
    int end = beforeBreak(text, engineEnd);
    while (!keep && end > header) {
      int line = lineStart(text, end);
      if (end - line > indent || !isSpaces(text, line, end)) {
        break;
      }
      end = beforeBreak(text, line);
    }
    return end <= header ? trimmed(text, start, header) : end;
  }

  /** The column of the block's lines. */
  static int indent(String text, int start, int header, int end, int parentIndent) {
    for (int i = start + 1; i < Math.min(start + 3, header); i++) {
      char c = text.charAt(i);
      if (c >= '1' && c <= '9') {
        return Math.max(parentIndent, 0) + c - '0';
      }
    }
    int line = header;
    while (line < end) {
      line += text.startsWith("\r\n", line) ? 2 : 1;
      int stop = lineEnd(text, line);
      int i = line;
      while (i < stop && text.charAt(i) == ' ') {
        i++;
      }
      if (i < stop) {
        return i - line;
      }
      line = stop;
    }
    return Math.max(parentIndent, 0) + 1;
  }

  static boolean hasIndicator(String text, int start, int header, char indicator) {
    for (int i = start + 1; i < Math.min(start + 3, header); i++) {
      if (text.charAt(i) == indicator) {
        return true;
      }
    }
    return false;
  }

  private static int trimmed(String text, int start, int header) {
    int i = start + 1;
    while (i < header && !SourceText.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int beforeBreak(String text, int lineStart) {
    int end = lineStart;
    if (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > 0 && text.charAt(end - 1) == '\r') {
      end--;
    }
    return end;
  }

  private static boolean isSpaces(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  private static int lineStart(String text, int offset) {
    int i = offset;
    while (i > 0 && !SourceText.isBreak(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  static int lineEnd(String text, int offset) {
    int i = offset;
    while (i < text.length() && !SourceText.isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
