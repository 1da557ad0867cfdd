package io.oscstudio.app.outline;

import io.oscstudio.app.outline.OutlineEntry.Kind;
import io.oscstudio.core.base.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of a text that is no YAML yet or before a template is filled in, by the indentation of
 * its lines, and the named pieces of templates.
 */
final class LineOutline {
  private static final int LONGEST_LINE = 2_000;
  private static final Pattern KEY =
      Pattern.compile("(\"[^\"]{1,200}\"|'[^']{1,200}'|[\\w.$/][^\\s:{}]{0,200}):(?:\\s+(.*))?");
  private static final Pattern DEFINE =
      Pattern.compile("\\{\\{-?\\s{0,9}define\\s{1,9}\"([^\"]{1,200})\"");
  private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]{0,2}(?:\\s.*)?");

  private final List<Draft> entries = new ArrayList<>();
  private final Deque<Nested> around = new ArrayDeque<>();
  private final int most;
  private int taken;
  private int leftOut;
  private int scalar = Integer.MAX_VALUE; // lines indented deeper belong to a text of several lines

  private record Nested(int indent, Draft draft) {}

  private LineOutline(int most) {
    this.most = most;
  }

  /**
   * The outline of a stretch of a text.
   *
   * @param most so many entries are told
   */
  static LineOutline of(String text, TextRange stretch, int most) {
    LineOutline outline = new LineOutline(most);
    Lines lines = new Lines(text, stretch);
    while (lines.hasNext()) {
      outline.add(lines.next());
    }
    return outline;
  }

  /** What was found. */
  List<Draft> entries() {
    return entries;
  }

  /** How many entries that are. */
  int taken() {
    return taken;
  }

  /** How many more there are. */
  int leftOut() {
    return leftOut;
  }

  private void add(Line line) {
    int at = line.indent();
    String words = line.text();
    if (at == words.length() || words.length() > LONGEST_LINE || at > scalar) {
      return;
    }
    scalar = Integer.MAX_VALUE;
    if (words.startsWith("{{", at)) {
      Matcher define = DEFINE.matcher(words);
      if (define.find()) {
        put(0, Kind.DEFINITION, define.group(1), line, at);
      }
      return;
    }
    while (words.startsWith("- ", at)) {
      Matcher named = KEY.matcher(words).region(at + 2, words.length());
      put(at, Kind.ITEM, named.matches() ? value(named) : words.substring(at + 2), line, at);
      at += 2;
      while (at < words.length() && words.charAt(at) == ' ') {
        at++;
      }
    }
    Matcher key = KEY.matcher(words).region(at, words.length());
    if (key.matches()) {
      put(at, Kind.KEY, unquoted(key.group(1)), line, at);
      scalar = BLOCK.matcher(value(key)).matches() ? at : scalar;
    }
  }

  private void put(int indent, Kind kind, String name, Line line, int at) {
    // items may stand below the first letter of their key
    while (!around.isEmpty() && isBehind(around.element(), indent, kind)) {
      around.pop();
    }
    if (taken == most || around.size() == OutlineBuilder.DEEPEST) {
      leftOut++;
      return;
    }
    taken++;
    TextRange range = line.range(at, Math.min(line.text().length(), at + name.length()));
    Draft draft = new Draft(kind, name, "", line.start(), range);
    if (around.isEmpty()) {
      entries.add(draft);
    } else {
      around.element().draft().add(draft);
    }
    around.push(new Nested(indent, draft));
  }

  private static boolean isBehind(Nested before, int indent, Kind kind) {
    boolean keyOfItems =
        kind == Kind.ITEM && before.draft().is(Kind.KEY) && before.indent() == indent;
    return before.draft().is(Kind.DEFINITION)
        ? kind == Kind.DEFINITION
        : before.indent() >= indent && !keyOfItems;
  }

  private static String value(Matcher key) {
    String value = key.group(2);
    return value == null ? "" : unquoted(value.strip());
  }

  private static String unquoted(String words) {
    boolean quoted =
        words.length() > 1
            && "\"'".indexOf(words.charAt(0)) >= 0
            && words.charAt(words.length() - 1) == words.charAt(0);
    return quoted ? words.substring(1, words.length() - 1) : words;
  }
}
