package io.oscstudio.app.editor;

import io.oscstudio.app.editor.Span.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of YAML. What stays open behind a line is a block scalar, by the indent of its key. */
final class YamlLexer implements LineLexer {
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

  @Override
  public int line(String line, int open, List<Span> spans) {
    int indent = indent(line);
    if (open > START && (indent == line.length() || indent > open - 1)) {
      LineLexer.add(spans, line.length(), Kind.STRING);
      return open;
    }
    if (line.length() > LONGEST) {
      LineLexer.add(spans, line.length(), Kind.PLAIN);
      return START;
    }
    if (line.startsWith("---") || line.startsWith("...")) {
      LineLexer.add(spans, 3, Kind.MARK);
      rest(line.substring(3), spans);
      return START;
    }
    int at = skipDashes(line, indent, spans);
    int keyIndent = at;
    Matcher key = KEY.matcher(line).region(at, line.length());
    if (key.lookingAt()) {
      LineLexer.add(spans, key.end(1) - at, Kind.KEY);
      LineLexer.add(spans, key.end() - key.end(1), Kind.PLAIN);
      at = key.end();
    }
    rest(line.substring(at), spans);
    boolean block = BLOCK.matcher(line).find() && !line.substring(0, at).isBlank();
    return block ? (at > keyIndent ? keyIndent : indent) + 1 : START;
  }

  private static int skipDashes(String line, int indent, List<Span> spans) {
    LineLexer.add(spans, indent, Kind.PLAIN);
    int at = indent;
    while (at < line.length()
        && line.charAt(at) == '-'
        && (at + 1 == line.length() || line.charAt(at + 1) == ' ')) {
      LineLexer.add(spans, 1, Kind.MARK);
      at++;
      int blank = at;
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
      LineLexer.add(spans, at - blank, Kind.PLAIN);
    }
    return at;
  }

  private static void rest(String text, List<Span> spans) {
    Matcher token = TOKEN.matcher(text);
    int last = 0;
    while (token.find()) {
      LineLexer.add(spans, token.start() - last, Kind.PLAIN);
      LineLexer.add(spans, token.end() - token.start(), kind(token));
      last = token.end();
    }
    LineLexer.add(spans, text.length() - last, Kind.PLAIN);
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

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
