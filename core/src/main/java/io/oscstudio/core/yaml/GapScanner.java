package io.oscstudio.core.yaml;

/**
 * Walks what lies between scalars: blanks, comments, dashes, brackets, anchors and tags. The engine
 * could report comments itself, but then changes its mind about what is a syntax error.
 */
final class GapScanner {
  private final SourceText source;
  private final String text;
  private int at;

  GapScanner(SourceText source, int start) {
    this.source = source;
    this.text = source.text;
    this.at = start;
  }

  /**
   * Walks up to {@code end}, noting comments, and answers where the first dash of a list item
   * stands, or -1.
   */
  int scanTo(int end) {
    int dash = -1;
    while (at < end) {
      char c = text.charAt(at);
      switch (c) {
        case '#' -> comment();
        case '&', '!' -> skipProperty();
        case '%' -> at = at == source.lineStart(at) ? source.lineEnd(at) : at + 1;
        case '-' -> {
          if (text.startsWith("---", at) && at == source.lineStart(at)) {
            at += 3;
          } else {
            dash = dash < 0 ? at : dash;
            at++;
          }
        }
        default -> at++;
      }
    }
    at = Math.max(at, end);
    return dash;
  }

  private void comment() {
    source.addComment(at);
    at = source.lineEnd(at);
  }

  /** Goes on after a scalar that was read already. */
  void leap(int end) {
    at = Math.max(at, end);
  }

  /** Goes on after a block scalar, noting a comment beside its indicator. */
  void blockScalar(int start, int end) {
    int lineEnd = Math.min(source.lineEnd(start), end);
    int hash = text.indexOf('#', start);
    if (hash >= 0 && hash < lineEnd) {
      source.addComment(hash);
    }
    leap(end);
  }

  /** Where the value begins whose anchor or tag begins at {@code start}. */
  int skipProperties(int start) {
    at = Math.max(at, start);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '&' || c == '!') {
        skipProperty();
      } else if (c == '#') {
        comment();
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private void skipProperty() {
    if (text.startsWith("!<", at)) {
      int end = text.indexOf('>', at);
      at = end < 0 ? text.length() : end + 1;
      return;
    }
    at++;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && ",[]{}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
  }
}
