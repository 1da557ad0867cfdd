package io.oscstudio.app.editor;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * Tells the parts of one line apart, given what the lines before it left open. That is one number,
 * so that the lines a change cannot have reached need not be looked at again. It never fails,
 * whatever the text is, and takes a time in proportion to the line's length.
 */
interface LineLexer {
  /** What is open before the first line: nothing. */
  int START = 0;

  /** Longer lines get no colours. UTF-16 units. */
  int LONGEST = 4_000;

  /**
   * Tells a line's parts apart.
   *
   * @param line without its line ending
   * @param open what is open before it
   * @param spans gets the parts in order; their lengths add up to the line's
   * @return what is open after it
   */
  int line(String line, int open, List<Span> spans);

  /**
   * Adds the rest of a line: its tokens, and what is plain between them.
   *
   * @param token finds them, from {@code from} on
   * @param kind what the token found is
   */
  static void tokens(
      List<Span> spans, String line, int from, Matcher token, Function<Matcher, Span.Kind> kind) {
    int last = from;
    while (token.find()) {
      add(spans, token.start() - last, Span.Kind.PLAIN);
      add(spans, token.end() - token.start(), kind.apply(token));
      last = token.end();
    }
    add(spans, line.length() - last, Span.Kind.PLAIN);
  }

  /** Adds a stretch unless it is empty. */
  static void add(List<Span> spans, int length, Span.Kind kind) {
    if (length > 0) {
      spans.add(new Span(length, kind));
    }
  }
}
