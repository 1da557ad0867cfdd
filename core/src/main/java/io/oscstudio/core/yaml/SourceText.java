package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text nodes point into: turns offsets into lines and columns and knows where comments are.
 * Nodes share one, so that a node costs two numbers, not four positions.
 */
final class SourceText {
  final String file;
  final String text;
  private final Position base;
  private int @Nullable [] lineStarts;
  private int[] commentStarts = new int[16];
  private int comments;

  SourceText(String file, String text) {
    this(file, text, Position.START);
  }

  /** A text that is part of another, which it begins in at {@code base}. */
  SourceText(String file, String text, Position base) {
    this.file = file;
    this.text = text;
    this.base = base;
  }

  /** Adds a comment; comments come in the order of the text. */
  void addComment(int start) {
    if (comments == commentStarts.length) {
      commentStarts = Arrays.copyOf(commentStarts, comments * 2);
    }
    commentStarts[comments++] = start;
  }

  /** The comments that start in {@code [from, to)}, in order. */
  List<Comment> commentsIn(int from, int to) {
    List<Comment> found = new ArrayList<>();
    int i = Arrays.binarySearch(commentStarts, 0, comments, from);
    for (i = i < 0 ? -i - 1 : i; i < comments && commentStarts[i] < to; i++) {
      found.add(comment(commentStarts[i]));
    }
    return found;
  }

  boolean isComment(int start) {
    return Arrays.binarySearch(commentStarts, 0, comments, start) >= 0;
  }

  private Comment comment(int start) {
    int end = lineEnd(start);
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Comment(text.substring(start, end), range(start, end));
  }

  /**
   * The comments that fill the lines directly above the line of {@code offset}, top first: no blank
   * line lies between them and it.
   */
  List<Comment> commentsAbove(int offset) {
    List<Comment> found = new ArrayList<>();
    int line = lineStart(offset);
    while (line > 0) {
      int above = previousLine(line);
      int at = above;
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
      if (at >= line || text.charAt(at) != '#' || !isComment(at)) {
        break;
      }
      found.addFirst(comment(at));
      line = above;
    }
    return List.copyOf(found);
  }

  /** Where the line of {@code offset} begins. */
  int lineStart(int offset) {
    int i = offset;
    while (i > 0 && !isBreak(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Where the line of {@code offset} ends, before its line break. */
  int lineEnd(int offset) {
    int i = offset;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Where the line after that of {@code offset} begins, or the end of the text. */
  int nextLine(int offset) {
    int end = lineEnd(offset);
    if (end < text.length()) {
      end += text.startsWith("\r\n", end) ? 2 : 1;
    }
    return end;
  }

  /** Where the line above that of {@code lineStart} begins; {@code lineStart} is above 0. */
  int previousLine(int lineStart) {
    int end = lineStart - 1;
    if (end > 0 && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r') {
      end--;
    }
    return lineStart(end);
  }

  /** How many UTF-16 units lie between the line's start and {@code offset}. */
  int column(int offset) {
    int column = offset - lineStart(offset);
    return offset - column == 0 && text.startsWith("\uFEFF") && offset > 0 ? column - 1 : column;
  }

  TextRange range(int start, int end) {
    return new TextRange(position(start), position(end));
  }

  Place place(int start, int end) {
    return Place.of(file, range(start, end));
  }

  Position position(int offset) {
    int[] starts = lineStarts();
    int line = Arrays.binarySearch(starts, offset);
    line = line < 0 ? -line - 2 : line;
    int column = offset - starts[line] + (line == 0 ? base.column() : 1);
    return new Position(base.offset() + offset, base.line() + line, column);
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = new int[64];
      int count = 1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      starts = Arrays.copyOf(starts, count);
      lineStarts = starts;
    }
    return starts;
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
