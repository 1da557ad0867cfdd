package io.oscstudio.app.outline;

import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.TextRange;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a text, or of a stretch of it. */
final class Lines implements Iterator<Line> {
  private final String text;
  private final int end;
  private int at;
  private int number;

  Lines(String text) {
    this(text, new TextRange(Position.START, new Position(text.length(), 1, 1)));
  }

  Lines(String text, TextRange stretch) {
    this.text = text;
    this.at = stretch.start().offset();
    this.number = stretch.start().line();
    this.end = Math.min(stretch.end().offset(), text.length());
  }

  @Override
  public boolean hasNext() {
    return at < end;
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int feed = text.indexOf('\n', at);
    int behind = feed < 0 || feed >= end ? end : feed + 1;
    int stop = feed < 0 || feed >= end ? end : feed;
    stop = stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    Line line = new Line(at, number++, text.substring(at, stop));
    at = behind;
    return line;
  }
}
