package io.oscstudio.app.outline;

import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.TextRange;

/**
 * A line of a text.
 *
 * @param start offset of its first character
 * @param number from 1
 * @param text without its ending
 */
record Line(int start, int number, String text) {
  /** How many blanks it begins with. */
  int indent() {
    int indent = 0;
    while (indent < text.length() && text.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  /** All of it. */
  TextRange range() {
    return range(0, text.length());
  }

  /** A stretch of it. */
  TextRange range(int from, int to) {
    return new TextRange(
        new Position(start + from, number, from + 1), new Position(start + to, number, to + 1));
  }
}
