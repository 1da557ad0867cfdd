package io.oscstudio.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What of a text can be folded away: what is indented below a line, and the end of a long line. */
final class Folding {
  /** Block scalars that nobody reads line by line are folded from this many lines on. */
  private static final int LONG_BLOB = 20;

  /** Other block scalars are folded from this many lines on. */
  private static final int LONG_BLOCK = 60;

  /** Of a line that is longer only the beginning is shown. UTF-16 units. */
  static final int LONG_LINE = 2_000;

  private static final int SHOWN_OF_LONG_LINE = 100;
  private static final Pattern HEADER = Pattern.compile(".*[\\s:-][|>][-+]?\\d?[-+]?\\s*");
  private static final Pattern BLOB = Pattern.compile("\\s*[A-Za-z0-9+/=_-]{40,}\\s*");

  private Folding() {}

  /**
   * A stretch of a text.
   *
   * @param start where it begins
   * @param end behind its last character; no line ending
   */
  record Region(int start, int end) {}

  /** What can be folded away below the line that begins at {@code lineStart}. */
  static Optional<Region> below(CharSequence text, int lineStart) {
    int end = lineEnd(text, lineStart);
    int indent = indent(text, lineStart, end);
    if (lineStart + indent == end) {
      return Optional.empty();
    }
    boolean item = isItem(text, lineStart + indent, end);
    int last = end;
    int at = nextLine(text, end);
    while (at < text.length()) {
      int stop = lineEnd(text, at);
      int in = indent(text, at, stop);
      boolean blank = at + in == stop;
      if (!blank && in <= indent && (item || in < indent || !isItem(text, at + in, stop))) {
        break;
      }
      last = blank ? last : stop;
      at = nextLine(text, stop);
    }
    return last > end ? Optional.of(new Region(end, last)) : Optional.empty();
  }

  /** Whether anything is indented below a line, told from the line and those behind it. */
  static boolean hasBelow(CharSequence text, int lineStart) {
    int end = lineEnd(text, lineStart);
    int indent = indent(text, lineStart, end);
    int at = nextLine(text, end);
    if (lineStart + indent == end || at >= text.length()) {
      return false;
    }
    int stop = lineEnd(text, at);
    int in = indent(text, at, stop);
    return at + in < stop
        && (in > indent
            || in == indent
                && isItem(text, at + in, stop)
                && !isItem(text, lineStart + indent, end));
  }

  /**
   * What is folded away when a text is opened: what nobody reads.
   *
   * @param from where a line begins
   * @param to behind the last line that is looked at
   */
  static List<Region> atOnce(CharSequence text, int from, int to) {
    List<Region> found = new ArrayList<>();
    int at = from;
    while (at < to) {
      int end = lineEnd(text, at);
      Optional<Region> region =
          end - at > LONG_LINE
              ? Optional.of(new Region(at + SHOWN_OF_LONG_LINE, end))
              : longBlock(text, at, end);
      region.ifPresent(found::add);
      at = nextLine(text, region.map(Region::end).orElse(end));
    }
    return found;
  }

  private static Optional<Region> longBlock(CharSequence text, int start, int end) {
    int last = end - 1;
    while (last > start && text.charAt(last) == ' ') {
      last--;
    }
    if (last <= start || "|>+-0123456789".indexOf(text.charAt(last)) < 0) {
      return Optional.empty();
    }
    CharSequence line = text.subSequence(start, end);
    return HEADER.matcher(line).matches()
        ? below(text, start).filter(region -> isLong(text, region))
        : Optional.empty();
  }

  private static boolean isLong(CharSequence text, Region region) {
    int lines = 0;
    int at = nextLine(text, region.start());
    boolean blob = at < text.length() && BLOB.matcher(line(text, at)).matches();
    while (at < region.end()) {
      lines++;
      at = nextLine(text, lineEnd(text, at));
    }
    return lines > (blob ? LONG_BLOB : LONG_BLOCK)
        || blob && region.end() - region.start() > LONG_LINE;
  }

  private static CharSequence line(CharSequence text, int start) {
    return text.subSequence(start, Math.min(lineEnd(text, start), start + LONG_LINE));
  }

  private static boolean isItem(CharSequence text, int at, int end) {
    return at < end && text.charAt(at) == '-' && (at + 1 == end || text.charAt(at + 1) == ' ');
  }

  private static int indent(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - start;
  }

  /** Where the line around {@code at} ends, before its line ending. */
  static int lineEnd(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int nextLine(CharSequence text, int lineEnd) {
    if (lineEnd >= text.length()) {
      return text.length();
    }
    boolean two =
        text.charAt(lineEnd) == '\r'
            && lineEnd + 1 < text.length()
            && text.charAt(lineEnd + 1) == '\n';
    return lineEnd + (two ? 2 : 1);
  }
}
