package io.oscstudio.core.helm;

import io.oscstudio.core.yaml.YamlPath;
import java.util.List;

/**
 * A value a chart asks for when it refuses those it has.
 *
 * @param path from the outermost key of the values given to the whole chart, so that a subchart's
 *     value begins with the subchart's key
 * @param words what Helm says of this value; empty when it says nothing of it alone
 */
public record AskedValue(YamlPath path, String words) {
  static AskedValue of(List<String> keys, String words) {
    return new AskedValue(YamlPath.of(keys.toArray()), words);
  }

  /** The path as {@code --set} takes it; what has a meaning there is escaped. */
  public String dotted() {
    StringBuilder dotted = new StringBuilder();
    for (YamlPath.Step step : path.steps()) {
      switch (step) {
        case YamlPath.Key(String name) ->
            dotted.append(dotted.isEmpty() ? "" : ".").append(escaped(name));
        case YamlPath.Index(int number) -> dotted.append('[').append(number).append(']');
      }
    }
    return dotted.toString();
  }

  /** The expression that gives this value, whatever characters it has, to {@code --set}. */
  public String set(String value) {
    return dotted() + "=" + escaped(value);
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\.,=\\[\\]{}])", "\\\\$1");
  }
}
