package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into its documents before any of them is parsed, so that an error in one does not
 * reach the next. {@code ---} and {@code ...} at the start of a line are markers wherever they
 * stand, inside quotes and blocks too, so the cut is exact.
 */
final class Segments {
  /** A document's stretch of the text. */
  record Segment(int start, int end) {}

  private final String text;
  private final List<Segment> found = new ArrayList<>();
  private int start;
  private boolean marked;
  private boolean content;

  private Segments(String text) {
    this.text = text;
  }

  /** The documents of the text in order: at least one. */
  static List<Segment> of(String text) {
    return new Segments(text).cut();
  }

  private List<Segment> cut() {
    int line = text.startsWith("\uFEFF") ? 1 : 0;
    start = line;
    while (line < text.length()) {
      int end = lineEnd(line);
      if (isMarker(line, "---")) {
        if (marked || content) {
          close(line);
        }
        marked = true;
        content = false;
      } else if (isMarker(line, "...")) {
        if (marked || content) {
          close(end);
        }
      } else if (!content) {
        content = hasContent(line, end);
      }
      line = end;
    }
    if (marked || content || found.isEmpty()) {
      close(text.length());
    } else {
      Segment last = found.removeLast();
      found.add(new Segment(last.start(), text.length()));
    }
    return found;
  }

  private void close(int end) {
    found.add(new Segment(start, end));
    start = end;
    marked = false;
    content = false;
  }

  private boolean isMarker(int line, String marker) {
    if (!text.startsWith(marker, line)) {
      return false;
    }
    int after = line + 3;
    return after >= text.length() || Character.isWhitespace(text.charAt(after));
  }

  private boolean hasContent(int line, int end) {
    int i = line;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < end && text.charAt(i) != '#' && !(i == line && text.charAt(i) == '%' && !marked);
  }

  private int lineEnd(int line) {
    int i = line;
    while (i < text.length() && !SourceText.isBreak(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? i + (text.startsWith("\r\n", i) ? 2 : 1) : i;
  }
}
