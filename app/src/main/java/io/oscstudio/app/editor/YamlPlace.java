package io.oscstudio.app.editor;

import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a YAML document a place of its text is, told by indents alone, so that it can be told
 * while the text does not parse. Flow collections are not looked into.
 *
 * @param path of the map a key is typed in, or of the value that is typed; indexes count nothing
 * @param isValue whether it is a value's place
 * @param start where the word at the place begins
 * @param word what is written from there to the place
 * @param siblings the keys that the map has already
 */
record YamlPlace(YamlPath path, boolean isValue, int start, String word, Set<String> siblings) {
  /** Lines further away are not looked at. */
  private static final int FAR = 20_000;

  private static final Pattern LINE =
      Pattern.compile(
          "(?<lead>(?: *- +)* *)(?:(?<key>[^\\s:#'\"{}\\[\\]][^:]*|\"[^\"]*\"|'[^']*'):(?<value>\\s.*)?|.*)");

  /** One line's columns and key. */
  private record Line(String text, List<Integer> dashes, int column, String key, int valueAt) {
    static Line of(String text) {
      Matcher matcher = LINE.matcher(text);
      if (text.length() > LineLexer.LONGEST || !matcher.matches()) {
        return new Line(text, List.of(), 0, "", -1);
      }
      String lead = matcher.group("lead");
      List<Integer> dashes = new ArrayList<>();
      for (int at = lead.indexOf('-'); at >= 0; at = lead.indexOf('-', at + 1)) {
        dashes.add(at);
      }
      boolean keyed = matcher.group("key") != null;
      return new Line(
          text,
          dashes,
          lead.length(),
          keyed ? unquoted(matcher.group("key")) : "",
          keyed ? matcher.end("key") + 1 : -1);
    }

    boolean says() {
      return !text.isBlank() && text.stripLeading().charAt(0) != '#';
    }
  }

  /** Where {@code offset} is. */
  static YamlPlace at(String text, int offset) {
    int lineStart = offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    Line line = Line.of(text.substring(lineStart, offset));
    boolean value = line.valueAt() >= 0;
    int from =
        value ? skipBlanks(text, lineStart + line.valueAt(), offset) : lineStart + line.column();
    List<YamlPath.Step> steps = new ArrayList<>(); // innermost first
    if (value) {
      steps.add(new YamlPath.Key(line.key()));
    }
    Set<String> siblings = new HashSet<>();
    climb(text, lineStart, line, steps, siblings);
    below(text, offset, line.column(), siblings);
    return new YamlPlace(
        new YamlPath(steps.reversed()), value, from, text.substring(from, offset), siblings);
  }

  private static void climb(
      String text, int lineStart, Line line, List<YamlPath.Step> steps, Set<String> siblings) {
    int column = line.column();
    boolean beside = line.dashes().isEmpty();
    boolean item = index(line, steps);
    column = item ? line.dashes().getFirst() : column;
    int at = lineStart;
    for (int i = 0; i < FAR && at > 0 && (column > 0 || item || beside); i++) {
      int end = at - 1;
      at = end == 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
      Line above = Line.of(text.substring(at, end).stripTrailing());
      if (!above.says()) {
        continue;
      }
      if (above.text().startsWith("---")) {
        return;
      }
      boolean same = above.column() == column && !item;
      if (same && beside && !above.key().isEmpty()) {
        siblings.add(above.key());
      }
      boolean parent =
          !above.key().isEmpty()
              && (above.column() < column
                  || item && above.column() == column && above.dashes().isEmpty());
      if (parent) {
        steps.add(new YamlPath.Key(above.key()));
        beside = false;
      }
      if (parent || same && !above.dashes().isEmpty()) {
        item = index(above, steps);
        column = item ? above.dashes().getFirst() : above.column();
        beside = beside && !item;
      }
    }
  }

  /** Adds a step for each dash before a line's key. */
  private static boolean index(Line line, List<YamlPath.Step> steps) {
    line.dashes().forEach(dash -> steps.add(new YamlPath.Index(0)));
    return !line.dashes().isEmpty();
  }

  /** The keys that follow in the same map. */
  private static void below(String text, int offset, int column, Set<String> siblings) {
    int at = text.indexOf('\n', offset);
    for (int i = 0; i < FAR && at >= 0; i++) {
      int end = text.indexOf('\n', at + 1);
      Line line = Line.of(text.substring(at + 1, end < 0 ? text.length() : end).stripTrailing());
      if (line.says()) {
        if (line.column() < column || line.column() == column && !line.dashes().isEmpty()) {
          return;
        }
        if (line.column() == column) {
          siblings.add(line.key());
        }
      }
      at = end;
    }
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = Math.min(from, to);
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static String unquoted(String key) {
    String bare = key.strip();
    boolean quoted = bare.length() > 1 && "\"'".indexOf(bare.charAt(0)) >= 0;
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }
}
