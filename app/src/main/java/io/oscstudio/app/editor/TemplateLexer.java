package io.oscstudio.app.editor;

import io.oscstudio.app.editor.Span.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of YAML with Go templates in it: what stands in double braces is a template's, the rest
 * is read as if there were one word in its place. What stays open is what YAML leaves open, and
 * whether a template goes on in the next line.
 */
final class TemplateLexer implements LineLexer {
  private static final int IN_ACTION = 1 << 20;
  private static final int IN_COMMENT = 1 << 21;
  private static final int YAML = IN_ACTION - 1;
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<string>\"(?:[^\"\\\\]|\\\\.)*+\"?|`[^`]*+`?)"
              + "|(?<word>(?<![\\w.$-])(?:if|else|end|range|with|define|block|template|include"
              + "|break|continue|not|and|or|eq|ne|lt|le|gt|ge|true|false|nil)(?![\\w.-]))"
              + "|(?<number>(?<![\\w.$-])\\d+(?:\\.\\d+)?(?![\\w.]))"
              + "|(?<mark>\\{\\{-?|-?}})");

  private final LineLexer yaml = new YamlLexer();

  /** A stretch of a line that is a template's. */
  private record Action(int start, int end, boolean comment) {}

  @Override
  public int line(String line, int open, List<Span> spans) {
    if (line.length() > LONGEST) {
      LineLexer.add(spans, line.length(), Kind.PLAIN);
      return open;
    }
    List<Action> actions = new ArrayList<>();
    int after = actions(line, open, actions);
    if (actions.isEmpty()) {
      return yaml.line(line, open & YAML, spans) | after;
    }
    List<Span> around = new ArrayList<>();
    int left = yaml.line(masked(line, actions), open & YAML, around);
    if (around.stream().allMatch(s -> s.kind() == Kind.PLAIN)) {
      left = open & YAML; // a line of templates only neither ends nor begins a text
    }
    merge(line, actions, around, spans);
    return left | after;
  }

  private static int actions(String line, int open, List<Action> actions) {
    int at = 0;
    int now = open & ~YAML;
    int start = 0;
    while (true) {
      if (now == 0) {
        start = line.indexOf("{{", at);
        if (start < 0) {
          return now;
        }
        boolean comment = line.startsWith("{{/*", start) || line.startsWith("{{- /*", start);
        now = comment ? IN_COMMENT : IN_ACTION;
        at = start + 2;
      }
      String closing = now == IN_COMMENT ? "*/" : "}}";
      int end = line.indexOf(closing, at);
      int brace = end < 0 ? -1 : line.indexOf("}}", end);
      if (brace < 0) {
        actions.add(new Action(start, line.length(), now == IN_COMMENT));
        return now;
      }
      actions.add(new Action(start, brace + 2, now == IN_COMMENT));
      at = brace + 2;
      start = at;
      now = 0;
    }
  }

  private static String masked(String line, List<Action> actions) {
    StringBuilder masked = new StringBuilder(line);
    for (Action action : actions) {
      for (int i = action.start(); i < action.end(); i++) {
        masked.setCharAt(i, 'x');
      }
    }
    return masked.toString();
  }

  private static void merge(
      String line, List<Action> actions, List<Span> around, List<Span> spans) {
    int at = 0;
    int next = 0;
    for (Span span : around) {
      int end = at + span.length();
      while (at < end) {
        if (next < actions.size() && actions.get(next).start() <= at) {
          Action action = actions.get(next++);
          inside(line.substring(action.start(), action.end()), action.comment(), spans);
          at = action.end();
        } else {
          int stop = next < actions.size() ? Math.min(end, actions.get(next).start()) : end;
          LineLexer.add(spans, stop - at, span.kind());
          at = stop;
        }
      }
      while (at > end && next < actions.size() && actions.get(next).start() < at) {
        next++;
      }
    }
  }

  private static void inside(String action, boolean comment, List<Span> spans) {
    if (comment) {
      LineLexer.add(spans, action.length(), Kind.COMMENT);
      return;
    }
    Matcher token = TOKEN.matcher(action);
    int last = 0;
    while (token.find()) {
      LineLexer.add(spans, token.start() - last, Kind.TEMPLATE);
      LineLexer.add(spans, token.end() - token.start(), kind(token));
      last = token.end();
    }
    LineLexer.add(spans, action.length() - last, Kind.TEMPLATE);
  }

  private static Kind kind(Matcher token) {
    if (token.group("string") != null) {
      return Kind.STRING;
    }
    if (token.group("number") != null) {
      return Kind.NUMBER;
    }
    return token.group("word") != null ? Kind.WORD : Kind.MARK;
  }
}
