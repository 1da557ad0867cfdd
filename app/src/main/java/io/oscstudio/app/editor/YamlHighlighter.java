package io.oscstudio.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the parts of YAML text apart, for colours only. It looks at one line at a time and never
 * fails, whatever the text is.
 */
public final class YamlHighlighter {
  /** What a stretch of text is. */
  public enum Kind {
    PLAIN,
    KEY,
    STRING,
    NUMBER,
    WORD,
    COMMENT,
    MARK
  }

  /**
   * A stretch of text.
   *
   * @param length in UTF-16 units
   * @param kind what it is
   */
  public record Span(int length, Kind kind) {}

  private static final Pattern KEY =
      Pattern.compile(
          "(\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^']|'')*+'|[^\\s#:\\[\\]{},&*!|>'\"%@`-][^#:]*+(?::[^\\s#:][^#:]*+)*+|[^\\s:]{1,64})\\s*+:(?=\\s|$)");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>(?<=^|\\s)#.*)|(?<string>\"(?:[^\"\\\\]|\\\\.)*+\"?|'(?:[^']|'')*+'?)"
              + "|(?<mark>[&*!][^\\s,\\[\\]{}]*|(?<=\\s|^)[|>][+-]?\\d?[+-]?(?=\\s*(?:#|$))|[\\[\\]{},])"
              + "|(?<number>(?<![^\\s,\\[{])[-+]?(?:0x[0-9a-fA-F]+|\\d[\\d_]*(?:\\.\\d*)?(?:[eE][-+]?\\d+)?)(?![^\\s,\\]}]))"
              + "|(?<word>(?<![^\\s,\\[{])(?:true|false|null|yes|no|on|off|~)(?![^\\s,\\]}]))");
  private static final Pattern BLOCK =
      Pattern.compile("(?:^|[\\s:-])[|>][-+]?\\d?[-+]?\\s*(?:#.*)?$");
  private static final int LONGEST = 4_000;

  private final List<Span> spans = new ArrayList<>();
  private int blockIndent = -1;

  private YamlHighlighter() {}

  /** The parts of {@code text}, in order; their lengths add up to the text's. */
  public static List<Span> spans(String text) {
    YamlHighlighter highlighter = new YamlHighlighter();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      highlighter.line(text.substring(start, end < 0 ? text.length() : end));
      if (end >= 0) {
        highlighter.add(1, Kind.PLAIN);
      }
      start = next;
    }
    return List.copyOf(highlighter.spans);
  }

  private void line(String line) {
    int indent = indent(line);
    if (blockIndent >= 0) {
      if (indent == line.length() || indent > blockIndent) {
        add(line.length(), Kind.STRING);
        return;
      }
      blockIndent = -1;
    }
    if (line.length() > LONGEST) {
      add(line.length(), Kind.PLAIN);
      return;
    }
    if (line.startsWith("---") || line.startsWith("...")) {
      add(3, Kind.MARK);
      rest(line.substring(3));
      return;
    }
    int at = skipDashes(line, indent);
    int keyIndent = at;
    Matcher key = KEY.matcher(line).region(at, line.length());
    if (key.lookingAt()) {
      add(key.end(1) - at, Kind.KEY);
      add(key.end() - key.end(1), Kind.PLAIN);
      at = key.end();
    }
    rest(line.substring(at));
    if (BLOCK.matcher(line).find() && !line.substring(0, at).isBlank()) {
      blockIndent = at > keyIndent ? keyIndent : indent;
    }
  }

  private int skipDashes(String line, int indent) {
    add(indent, Kind.PLAIN);
    int at = indent;
    while (at < line.length()
        && line.charAt(at) == '-'
        && (at + 1 == line.length() || line.charAt(at + 1) == ' ')) {
      add(1, Kind.MARK);
      at++;
      int blank = at;
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
      add(at - blank, Kind.PLAIN);
    }
    return at;
  }

  private void rest(String text) {
    Matcher token = TOKEN.matcher(text);
    int last = 0;
    while (token.find()) {
      add(token.start() - last, Kind.PLAIN);
      add(token.end() - token.start(), kind(token));
      last = token.end();
    }
    add(text.length() - last, Kind.PLAIN);
  }

  private static Kind kind(Matcher token) {
    if (token.group("comment") != null) {
      return Kind.COMMENT;
    }
    if (token.group("string") != null) {
      return Kind.STRING;
    }
    if (token.group("number") != null) {
      return Kind.NUMBER;
    }
    return token.group("word") != null ? Kind.WORD : Kind.MARK;
  }

  private void add(int length, Kind kind) {
    if (length > 0) {
      spans.add(new Span(length, kind));
    }
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
