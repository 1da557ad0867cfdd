package io.oscstudio.core.helm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds paths of values in templates and in what templates say when they refuse. */
final class ValuesPaths {
  private static final int MOST = 20;
  private static final int LONGEST_WORDS = 300;
  private static final String KEYS = "((?:\\.[A-Za-z_]\\w*(?:-\\w+)*)+)";
  private static final Pattern VALUES = Pattern.compile("\\bValues" + KEYS);
  private static final Pattern INDEX =
      Pattern.compile("\\bindex\\s+\\$?\\.Values" + KEYS + "?((?:\\s+\"[^\"]+\")+)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern DOTTED = Pattern.compile("[A-Za-z_][\\w-]*" + KEYS);

  private ValuesPaths() {}

  /** The values an expression of a template uses. */
  static List<AskedValue> used(String expression, Optional<ChartFile> file, String told) {
    Set<List<String>> paths = new LinkedHashSet<>();
    INDEX.matcher(expression).results().forEach(found -> paths.add(indexed(found)));
    if (paths.isEmpty()) {
      VALUES.matcher(expression).results().forEach(found -> paths.add(keys(found.group(1))));
    }
    return asked(paths, file, told);
  }

  /**
   * The values a text written for people names: {@code .Values.a.b}, or {@code a.b} where the chart
   * has a value {@code a}.
   */
  static List<AskedValue> named(String text, Optional<ChartFile> file, String told) {
    List<AskedValue> used = used(text, file, told);
    if (!used.isEmpty()) {
      return used;
    }
    Set<List<String>> paths = new LinkedHashSet<>();
    for (MatchResult found : DOTTED.matcher(text).results().toList()) {
      List<String> path = keys("." + found.group());
      if (file.filter(f -> f.valueKeys().contains(path.getFirst())).isPresent()) {
        paths.add(path);
      }
    }
    return asked(paths, file, told);
  }

  private static List<String> indexed(MatchResult found) {
    List<String> path = new ArrayList<>();
    if (found.group(1) != null) {
      path.addAll(keys(found.group(1)));
    }
    QUOTED.matcher(found.group(2)).results().forEach(key -> path.add(key.group(1)));
    return path;
  }

  private static List<String> keys(String dotted) {
    return List.of(dotted.substring(1).split("\\."));
  }

  private static List<AskedValue> asked(
      Set<List<String>> paths, Optional<ChartFile> file, String told) {
    String words = told.length() > LONGEST_WORDS ? "" : told;
    return paths.stream().limit(MOST).map(path -> asked(path, file, words)).toList();
  }

  /** A subchart's values stand under its key, but for those that are global. */
  private static AskedValue asked(List<String> path, Optional<ChartFile> file, String words) {
    List<String> whole = new ArrayList<>();
    if (!path.getFirst().equals("global")) {
      file.ifPresent(f -> whole.addAll(f.subcharts()));
    }
    whole.addAll(path);
    return AskedValue.of(whole, words);
  }
}
