package io.oscstudio.core.kubernetes;

import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What was found so far, and where the check stands. */
final class Problems {
  private final List<ObjectProblem> found = new ArrayList<>();
  private final List<Object> steps = new ArrayList<>();

  /** Adds a problem at the place the check stands at. */
  void add(Node node, BiFunction<Node, YamlPath, ObjectProblem> problem) {
    if (isFull()) {
      return;
    }
    YamlPath path = YamlPath.of(steps.toArray());
    found.add(
        found.size() < ObjectCheck.MOST_PROBLEMS
            ? problem.apply(node, path)
            : new ObjectProblem.Untold(node, path));
  }

  /** Adds a problem a step below. */
  void add(Object step, Node node, BiFunction<Node, YamlPath, ObjectProblem> problem) {
    steps.add(step);
    add(node, problem);
    steps.removeLast();
  }

  /**
   * Runs a check with the place moved down by a key ({@code String}) or index ({@code Integer}).
   */
  <T> void below(Object step, T value, Consumer<T> check) {
    steps.add(step);
    check.accept(value);
    steps.removeLast();
  }

  /** Whether no more problems are taken, so that nothing more needs to be looked at. */
  boolean isFull() {
    return found.size() > ObjectCheck.MOST_PROBLEMS;
  }

  List<ObjectProblem> found() {
    return List.copyOf(found);
  }

  /** The string under a key, if it is one and has a character. */
  static Optional<ScalarNode> text(MapNode map, String key) {
    return map.get(key)
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .filter(scalar -> scalar.isString() && !scalar.text().isEmpty());
  }

  static Optional<MapNode> map(MapNode map, String key) {
    return map.get(key).filter(MapNode.class::isInstance).map(MapNode.class::cast);
  }
}
