package io.oscstudio.core.base;

/**
 * A point in a text.
 *
 * @param offset UTF-16 units from the start of the text, from 0
 * @param line line number, from 1
 * @param column UTF-16 units from the start of the line, from 1
 */
public record Position(int offset, int line, int column) implements Comparable<Position> {
  /** The beginning of every text. */
  public static final Position START = new Position(0, 1, 1);

  /**
   * The point at an offset of a text whose lines end in line feeds. It counts them from the start,
   * so it is for the few places one wants to point at.
   */
  public static Position in(String text, int offset) {
    int line = 1;
    int start = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
      start = at + 1;
    }
    return new Position(offset, line, offset - start + 1);
  }

  @Override
  public int compareTo(Position other) {
    return Integer.compare(offset, other.offset);
  }
}
