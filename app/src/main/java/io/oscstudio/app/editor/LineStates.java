package io.oscstudio.app.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/**
 * What is open before each line of a text that is being changed. After a change only the lines are
 * looked at again that it can have reached: as soon as a line leaves open what it left open before,
 * all behind it counts as before.
 */
final class LineStates {
  private final LineLexer lexer;
  private final IntFunction<String> text;
  private final IntSupplier count;
  private int[] open = new int[64];
  private int known;
  private int tailFrom = 1;
  private int tailTo;

  /**
   * Knows nothing yet.
   *
   * @param text the line at a place
   * @param count how many lines there are
   */
  LineStates(LineLexer lexer, IntFunction<String> text, IntSupplier count) {
    this.lexer = lexer;
    this.text = text;
    this.count = count;
  }

  /**
   * Takes notice that lines were replaced: {@code removed} lines behind {@code line} went and
   * {@code added} came, and {@code line} itself changed.
   */
  void replaced(int line, int removed, int added) {
    if (line >= known) {
      moveTail(line, removed, added);
      return;
    }
    int from = line + removed + 1; // the first line that is as it was
    int last = known;
    known = line;
    if (from > last) {
      moveTail(line, removed, added);
      return;
    }
    room(last + added + 1);
    System.arraycopy(open, from, open, line + added + 1, last - from + 1);
    tailFrom = line + added + 1;
    tailTo = last + added - removed;
  }

  private void moveTail(int line, int removed, int added) {
    if (tailFrom > tailTo || line >= tailTo) {
      tailTo = Math.min(tailTo, line);
      return;
    }
    int from = Math.max(tailFrom, line + removed + 1);
    if (from > tailTo) {
      tailTo = tailFrom - 1;
      return;
    }
    int to = from + added - removed;
    room(to + tailTo - from + 1);
    System.arraycopy(open, from, open, to, tailTo - from + 1);
    tailTo += added - removed;
    tailFrom = to;
  }

  /**
   * Finds out what is open before {@code line}, looking at no more than {@code most} lines.
   *
   * @return whether that is known now
   */
  boolean reach(int line, int most) {
    List<Span> unused = new ArrayList<>();
    int end = Math.min(line, count.getAsInt() - 1);
    for (int looked = 0; known < end; looked++) {
      if (looked == most) {
        return false;
      }
      int after = lexer.line(text.apply(known), open[known], unused);
      unused.clear();
      learn(known + 1, after);
    }
    return true;
  }

  private void learn(int line, int value) {
    boolean met = line >= tailFrom && line <= tailTo && open[line] == value;
    room(line + 1);
    open[line] = value;
    known = met ? tailTo : line;
    if (known >= tailTo) {
      tailFrom = 1;
      tailTo = 0;
    } else if (line >= tailFrom) {
      tailFrom = line + 1;
    }
  }

  /** What is open before a line; nothing as long as that is not known. */
  int before(int line) {
    return line <= known ? open[line] : LineLexer.START;
  }

  /** The parts of a line. */
  List<Span> spans(int line) {
    List<Span> spans = new ArrayList<>();
    lexer.line(text.apply(line), before(line), spans);
    return spans;
  }

  private void room(int length) {
    if (open.length <= length) {
      open = Arrays.copyOf(open, Math.max(length + 1, open.length * 2));
    }
  }
}
