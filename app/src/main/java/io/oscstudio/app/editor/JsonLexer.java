package io.oscstudio.app.editor;

import io.oscstudio.app.editor.Span.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of JSON; nothing stays open behind a line. */
final class JsonLexer implements LineLexer {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<key>\"(?:[^\"\\\\]|\\\\.)*+\"(?=\\s*:))|(?<string>\"(?:[^\"\\\\]|\\\\.)*+\"?)"
              + "|(?<number>-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)|(?<word>true|false|null)"
              + "|(?<mark>[\\[\\]{},:])");

  @Override
  public int line(String line, int open, List<Span> spans) {
    if (line.length() > LONGEST) {
      LineLexer.add(spans, line.length(), Kind.PLAIN);
      return START;
    }
    LineLexer.tokens(spans, line, 0, TOKEN.matcher(line), JsonLexer::kind);
    return START;
  }

  private static Kind kind(Matcher token) {
    if (token.group("key") != null) {
      return Kind.KEY;
    }
    if (token.group("string") != null) {
      return Kind.STRING;
    }
    if (token.group("number") != null) {
      return Kind.NUMBER;
    }
    return token.group("word") != null ? Kind.WORD : Kind.MARK;
  }
}
