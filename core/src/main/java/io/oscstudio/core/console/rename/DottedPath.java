package io.oscstudio.core.console.rename;

import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths as descriptors write them: {@code pod.containers[0].image}; indices say nothing. */
final class DottedPath {
  /** Longer ones are not taken from a person, in UTF-16 units. */
  private static final int LONGEST = 1_000;

  private DottedPath() {}

  /** Whether a person can have meant a path; a colon would end it in a condition. */
  static boolean isPath(String text) {
    boolean clean =
        !text.isEmpty()
            && text.length() <= LONGEST
            && text.codePoints()
                .noneMatch(c -> c == ':' || Character.isWhitespace(c) || Character.isISOControl(c));
    return clean
        && steps(text)
            .filter(steps -> steps.stream().noneMatch(step -> step.equals(new YamlPath.Key(""))))
            .filter(steps -> steps.getFirst() instanceof YamlPath.Key)
            .filter(steps -> new YamlPath(steps).toString().equals(text))
            .isPresent();
  }

  /**
   * What a path becomes when another one gets a new name.
   *
   * @return empty when it is neither that one nor below it
   */
  static Optional<String> moved(String path, String from, String to) {
    if (path.equals(from)) {
      return Optional.of(to);
    }
    if (path.startsWith(from) && ".[".indexOf(path.charAt(from.length())) >= 0) {
      return Optional.of(to + path.substring(from.length()));
    }
    Optional<List<YamlPath.Step>> steps = steps(path);
    Optional<List<YamlPath.Step>> start = steps(from);
    return steps.isPresent() && start.isPresent()
        ? below(steps.get(), keys(start.get())).map(rest -> joined(to, rest))
        : Optional.empty();
  }

  /** What is equal for two paths when they lead to the same field. */
  static Object field(String path) {
    return steps(path).<Object>map(DottedPath::keys).orElse(path);
  }

  static Optional<List<YamlPath.Step>> steps(String path) {
    try {
      return Optional.of(YamlPath.parse(path).steps()).filter(steps -> !steps.isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static List<YamlPath.Step> keys(List<YamlPath.Step> steps) {
    return steps.stream().filter(step -> step instanceof YamlPath.Key).toList();
  }

  /** What of a path is behind some keys, when it begins with them. */
  private static Optional<List<YamlPath.Step>> below(
      List<YamlPath.Step> steps, List<YamlPath.Step> keys) {
    List<YamlPath.Step> left = new ArrayList<>(keys);
    int at = 0;
    while (at < steps.size() && !left.isEmpty()) {
      YamlPath.Step step = steps.get(at++);
      if (step instanceof YamlPath.Key && !step.equals(left.removeFirst())) {
        return Optional.empty();
      }
    }
    return left.isEmpty() && !keys.isEmpty()
        ? Optional.of(steps.subList(at, steps.size()))
        : Optional.empty();
  }

  private static String joined(String to, List<YamlPath.Step> rest) {
    String tail = new YamlPath(rest).toString();
    return tail.isEmpty() || tail.startsWith("[") ? to + tail : to + "." + tail;
  }
}
