package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where each character of a scalar's value is written: through quotes, escapes, indentation and
 * folding.
 */
final class Unquoting {
  private final SourceText source;
  private final String raw;
  private final String value;
  private final ScalarStyle style;
  private final int end;
  private final int[] starts;
  private final int[] ends;
  private final int indent;
  private int at;
  private int done;

  private Unquoting(ScalarNode scalar) {
    this.source = scalar.extent().source();
    this.raw = source.text;
    this.value = scalar.text();
    this.style = scalar.style();
    int start = scalar.extent().contentStart();
    boolean quoted = style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED;
    this.at = quoted ? start + 1 : start;
    this.end = quoted ? scalar.end() - 1 : scalar.end();
    this.starts = new int[value.length() + 1];
    this.ends = new int[value.length()];
    this.indent = style.isBlock() ? skipHeader(start) : 0;
  }

  /** The map of a scalar, or null when its writing is too odd to follow. */
  static @Nullable Unquoting of(ScalarNode scalar) {
    if (scalar.isAlias()) {
      return null;
    }
    Unquoting unquoting = new Unquoting(scalar);
    return unquoting.align() ? unquoting : null;
  }

  private int skipHeader(int start) {
    int header = Math.min(BlockScalars.lineEnd(raw, start), end);
    at = header;
    for (int i = start + 1; i < Math.min(start + 3, header); i++) {
      if (Character.isDigit(raw.charAt(i))) {
        return lineIndent(header, Integer.MAX_VALUE);
      }
    }
    return BlockScalars.indent(raw, start, header, end, -1);
  }

  /** The smallest indentation of the lines that are not blank. */
  private int lineIndent(int from, int most) {
    int least = most;
    int line = from;
    while (line < end) {
      line += raw.startsWith("\r\n", line) ? 2 : 1;
      int stop = BlockScalars.lineEnd(raw, line);
      int i = line;
      while (i < stop && raw.charAt(i) == ' ') {
        i++;
      }
      least = i < stop ? Math.min(least, i - line) : least;
      line = stop;
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  private boolean align() {
    if (style.isBlock()) {
      nextBlockLine();
    }
    while (at < end && done < value.length()) {
      int blank = at;
      while (!style.isBlock() && blank < end && SourceText.isBlank(raw.charAt(blank))) {
        blank++;
      }
      if (blank < end && SourceText.isBreak(raw.charAt(blank))) {
        lineBreak(blank);
      } else if (!character()) {
        return false;
      }
    }
    // What is left is line breaks that stand behind the scalar's own end.
    while (done < value.length() && style.isBlock() && value.charAt(done) == '\n') {
      mark(end, end);
    }
    starts[value.length()] = end;
    return done == value.length();
  }

  private void lineBreak(int breakAt) {
    int after = breakAt + (raw.startsWith("\r\n", breakAt) ? 2 : 1);
    char wanted = value.charAt(done);
    if (wanted == '\n' || wanted == ' ') {
      mark(at, after);
    }
    at = after;
    if (style.isBlock()) {
      skipIndent();
    } else {
      while (at < end && SourceText.isBlank(raw.charAt(at))) {
        at++;
      }
    }
  }

  private void nextBlockLine() {
    at = Math.min(end, at + (raw.startsWith("\r\n", at) ? 2 : 1));
    skipIndent();
  }

  private void skipIndent() {
    for (int i = 0; i < indent && at < end && raw.charAt(at) == ' '; i++) {
      at++;
    }
  }

  private void mark(int from, int to) {
    starts[done] = from;
    ends[done] = to;
    done++;
  }

  private boolean character() {
    char c = raw.charAt(at);
    int length = 1;
    if (style == ScalarStyle.SINGLE_QUOTED && c == '\'') {
      length = 2;
    } else if (style == ScalarStyle.DOUBLE_QUOTED && c == '\\') {
      return escape();
    } else if (c != value.charAt(done)) {
      return false;
    }
    mark(at, at + length);
    at += length;
    return true;
  }

  private boolean escape() {
    char kind = at + 1 < end ? raw.charAt(at + 1) : 0;
    if (SourceText.isBreak(kind)) {
      at += raw.startsWith("\r\n", at + 1) ? 3 : 2;
      while (at < end && SourceText.isBlank(raw.charAt(at))) {
        at++;
      }
      return true;
    }
    int length =
        switch (kind) {
          case 'x' -> 4;
          case 'u' -> 6;
          case 'U' -> 10;
          default -> 2;
        };
    int from = at;
    at += length;
    mark(from, at);
    boolean pair =
        kind == 'U' && done < value.length() && Character.isLowSurrogate(value.charAt(done));
    if (pair) {
      mark(from, at);
    }
    return at <= end;
  }

  /** Where the value's character at {@code offset} is written. */
  int start(int offset) {
    return starts[offset];
  }

  /** Behind where the value's characters before {@code offset} are written. */
  int end(int offset) {
    return offset == 0 ? starts[0] : ends[offset - 1];
  }

  /** Where the value's characters from {@code start} up to {@code end} are written. */
  Place place(int start, int end) {
    int from = start(start);
    return source.place(from, Math.max(from, end(end)));
  }

  /** The words as they must be written inside this scalar; null when they cannot be. */
  @Nullable String written(String words, String eol) {
    return switch (style) {
      case LITERAL ->
          PlainText.isPrintable(words) ? words.replace("\n", eol + Rendering.blanks(indent)) : null;
      case DOUBLE_QUOTED -> {
        StringBuilder out = new StringBuilder();
        Quotes.escape(words, out);
        yield out.toString();
      }
      // Between the tokens of JSON a blank does as well as a line break.
      case SINGLE_QUOTED ->
          PlainText.isPrintable(words) ? words.replace("'", "''").replaceAll("\n *", " ") : null;
      case FOLDED -> PlainText.isPrintable(words) ? words.replaceAll("\n *", " ") : null;
      case PLAIN -> null;
    };
  }
}
