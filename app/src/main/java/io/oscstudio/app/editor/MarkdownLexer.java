package io.oscstudio.app.editor;

import io.oscstudio.app.editor.Span.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of Markdown. What stays open behind a line is a fenced block of code. */
final class MarkdownLexer implements LineLexer {
  private static final int FENCED = 1;
  private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*");
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}(?:\\s.*)?");
  private static final Pattern LEAD = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)]|>)(?=\\s)");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment><!--.*?-->)|(?<string>`[^`]+`)|(?<mark>\\*\\*|__)"
              + "|(?<word>!?\\[[^\\]]*]\\([^)]*\\)|https?://[^\\s)>]+)");

  @Override
  public int line(String line, int open, List<Span> spans) {
    boolean fence = line.length() <= LONGEST && FENCE.matcher(line).matches();
    if (open == FENCED || fence) {
      LineLexer.add(spans, line.length(), Kind.STRING);
      return (open == FENCED) == fence ? START : FENCED;
    }
    if (line.length() > LONGEST || HEADING.matcher(line).matches()) {
      LineLexer.add(spans, line.length(), line.length() > LONGEST ? Kind.PLAIN : Kind.KEY);
      return START;
    }
    Matcher lead = LEAD.matcher(line);
    int last = lead.lookingAt() ? lead.end() : 0;
    LineLexer.add(spans, last, Kind.MARK);
    Matcher token = TOKEN.matcher(line).region(last, line.length());
    LineLexer.tokens(spans, line, last, token, MarkdownLexer::kind);
    return START;
  }

  private static Kind kind(Matcher token) {
    if (token.group("comment") != null) {
      return Kind.COMMENT;
    }
    if (token.group("string") != null) {
      return Kind.STRING;
    }
    return token.group("word") != null ? Kind.WORD : Kind.MARK;
  }
}
