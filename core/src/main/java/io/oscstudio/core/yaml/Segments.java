package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into its documents before any of them is parsed, so that an error in one does not
 * reach the next.
 */
final class Segments {
  /** A document's stretch of the text. */
  record Segment(int start, int end) {}

  private Segments() {}

  /** The documents of the text in order: at least one. */
  static List<Segment> of(String text) {
    List<Segment> found = new ArrayList<>();
    DocumentMarks marks = new DocumentMarks();
    int line = text.startsWith("\uFEFF") ? 1 : 0;
    int start = line;
    while (line < text.length()) {
      int end = lineEnd(text, line);
      switch (marks.line(text, line, end)) {
        case BEFORE -> {
          found.add(new Segment(start, line));
          start = line;
        }
        case AFTER -> {
          found.add(new Segment(start, end));
          start = end;
        }
        case NONE -> {}
      }
      line = end;
    }
    if (!marks.isOpen() && !found.isEmpty()) {
      start = found.removeLast().start();
    }
    found.add(new Segment(start, text.length()));
    return found;
  }

  private static int lineEnd(String text, int line) {
    int i = line;
    while (i < text.length() && !SourceText.isBreak(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? i + (text.startsWith("\r\n", i) ? 2 : 1) : i;
  }
}
