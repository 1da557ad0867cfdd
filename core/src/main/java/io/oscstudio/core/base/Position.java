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

  @Override
  public int compareTo(Position other) {
    return Integer.compare(offset, other.offset);
  }
}
