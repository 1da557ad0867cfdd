package io.oscstudio.app.editor;

/**
 * A stretch of a line.
 *
 * @param length in UTF-16 units
 * @param kind what it is
 */
record Span(int length, Kind kind) {
  /** What a stretch is, for colours only. */
  enum Kind {
    PLAIN,
    KEY,
    STRING,
    NUMBER,
    WORD,
    COMMENT,
    MARK,
    TEMPLATE
  }
}
