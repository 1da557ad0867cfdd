package io.oscstudio.core.yaml;

/**
 * Tells, line by line, where one document ends and the next begins. {@code ---} and {@code ...} at
 * the start of a line are markers wherever they stand, inside quotes and blocks too, so the cut is
 * exact.
 */
final class DocumentMarks {
  private boolean marked;
  private boolean content;

  /** Where the open document ends. */
  enum Cut {
    /** Not here. */
    NONE,
    /** Before the line. */
    BEFORE,
    /** After the line. */
    AFTER
  }

  /**
   * Takes the next line.
   *
   * @param line where it starts
   * @param end behind its line break
   */
  Cut line(CharSequence text, int line, int end) {
    boolean open = isOpen();
    if (isMarker(text, line, end, '-')) {
      marked = true;
      content = false;
      return open ? Cut.BEFORE : Cut.NONE;
    }
    if (isMarker(text, line, end, '.')) {
      marked = false;
      content = false;
      return open ? Cut.AFTER : Cut.NONE;
    }
    content |= hasContent(text, line, end);
    return Cut.NONE;
  }

  /** Whether a document has begun that has not ended. */
  boolean isOpen() {
    return marked || content;
  }

  private static boolean isMarker(CharSequence text, int line, int end, char letter) {
    if (end - line < 3
        || text.charAt(line) != letter
        || text.charAt(line + 1) != letter
        || text.charAt(line + 2) != letter) {
      return false;
    }
    return end == line + 3 || Character.isWhitespace(text.charAt(line + 3));
  }

  private boolean hasContent(CharSequence text, int line, int end) {
    if (content) {
      return true;
    }
    int i = line;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < end && text.charAt(i) != '#' && !(i == line && text.charAt(i) == '%' && !marked);
  }
}
