package io.oscstudio.core.base;

/**
 * A stretch of a text, from {@code start} up to but not including {@code end}.
 *
 * @param start its first position
 * @param end the position after its last character
 */
public record TextRange(Position start, Position end) {
  public TextRange {
    if (start.compareTo(end) > 0) {
      throw new IllegalArgumentException("A range ends before it starts: " + start + " " + end);
    }
  }

  /** The number of UTF-16 units in it. */
  public int length() {
    return end.offset() - start.offset();
  }

  /** Whether {@code offset} lies in this range; its end counts as inside. */
  public boolean touches(int offset) {
    return start.offset() <= offset && offset <= end.offset();
  }
}
