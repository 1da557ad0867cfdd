package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a document's root to a node: keys of maps and indices of lists.
 *
 * @param steps the keys and indices, outermost first; none is the root itself
 */
public record YamlPath(List<Step> steps) {
  /** The root. */
  public static final YamlPath ROOT = new YamlPath(List.of());

  public YamlPath {
    steps = List.copyOf(steps);
  }

  /** One step down. */
  public sealed interface Step permits Key, Index {}

  /**
   * Into a map.
   *
   * @param name the key's text
   */
  public record Key(String name) implements Step {}

  /**
   * Into a list.
   *
   * @param number from 0
   */
  public record Index(int number) implements Step {
    public Index {
      if (number < 0) {
        throw new IllegalArgumentException("An index below 0: " + number);
      }
    }
  }

  /** The path of these keys ({@code String}) and indices ({@code Integer}). */
  public static YamlPath of(Object... steps) {
    List<Step> all = new ArrayList<>(steps.length);
    for (Object step : steps) {
      all.add(step(step));
    }
    return new YamlPath(all);
  }

  /** The step of a key ({@code String}) or an index ({@code Integer}). */
  static Step step(Object step) {
    return switch (step) {
      case Step s -> s;
      case String key -> new Key(key);
      case Integer index -> new Index(index);
      default -> throw new IllegalArgumentException("Neither a key nor an index: " + step);
    };
  }

  /**
   * Reads {@code spec.containers[0].image}. A key with a dot, a bracket or a quote is written
   * {@code ["a.b"]}, with {@code \} before a quote or backslash in it.
   *
   * @throws IllegalArgumentException when brackets or quotes do not fit, or an index is no number
   */
  public static YamlPath parse(String text) {
    List<Step> steps = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '[') {
        i = parseBracket(text, i + 1, steps);
      } else {
        i = c == '.' && !steps.isEmpty() ? i + 1 : i;
        int end = i;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
          end++;
        }
        steps.add(new Key(text.substring(i, end)));
        i = end;
      }
    }
    return new YamlPath(steps);
  }

  private static int parseBracket(String text, int from, List<Step> steps) {
    if (from < text.length() && text.charAt(from) == '"') {
      StringBuilder key = new StringBuilder();
      int i = from + 1;
      while (i < text.length() && text.charAt(i) != '"') {
        i = text.charAt(i) == '\\' && i + 1 < text.length() ? i + 1 : i;
        key.append(text.charAt(i++));
      }
      if (!text.startsWith("\"]", i)) {
        throw new IllegalArgumentException("A key in brackets does not end: " + text);
      }
      steps.add(new Key(key.toString()));
      return i + 2;
    }
    int end = text.indexOf(']', from);
    if (end < 0) {
      throw new IllegalArgumentException("A bracket does not end: " + text);
    }
    steps.add(new Index(Integer.parseInt(text.substring(from, end))));
    return end + 1;
  }

  /** This path, one key further. */
  public YamlPath key(String name) {
    return with(new Key(name));
  }

  /** This path, one index further. */
  public YamlPath index(int number) {
    return with(new Index(number));
  }

  /** This path and then the other. */
  public YamlPath then(YamlPath other) {
    List<Step> all = new ArrayList<>(steps.size() + other.steps.size());
    all.addAll(steps);
    all.addAll(other.steps);
    return new YamlPath(all);
  }

  private YamlPath with(Step step) {
    List<Step> all = new ArrayList<>(steps.size() + 1);
    all.addAll(steps);
    all.add(step);
    return new YamlPath(all);
  }

  /** Whether it is the root. */
  public boolean isRoot() {
    return steps.isEmpty();
  }

  /** The path without its last step, empty for the root. */
  public Optional<YamlPath> parent() {
    return isRoot()
        ? Optional.empty()
        : Optional.of(new YamlPath(steps.subList(0, steps.size() - 1)));
  }

  /** The last step, empty for the root. */
  public Optional<Step> last() {
    return isRoot() ? Optional.empty() : Optional.of(steps.getLast());
  }

  /** Whether {@code other} is this path or lies below it. */
  public boolean contains(YamlPath other) {
    return other.steps.size() >= steps.size() && other.steps.subList(0, steps.size()).equals(steps);
  }

  /** The form {@link #parse} reads. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      switch (step) {
        case Index index -> text.append('[').append(index.number()).append(']');
        case Key(String name) when isQuoted(name) ->
            text.append("[\"")
                .append(name.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"]");
        case Key(String name) -> text.append(text.isEmpty() ? "" : ".").append(name);
      }
    }
    return text.toString();
  }

  private static boolean isQuoted(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (".[]\"\\".indexOf(name.charAt(i)) >= 0) {
        return true;
      }
    }
    return name.isEmpty();
  }
}
