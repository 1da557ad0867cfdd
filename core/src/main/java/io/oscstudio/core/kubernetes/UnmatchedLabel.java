package io.oscstudio.core.kubernetes;

import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A label that a workload selects and its pods do not have, or have with another value.
 *
 * @param selected the entry of the selector
 * @param wanted its value; empty when it has none, or one that is no scalar
 * @param found the value the pods have
 */
public record UnmatchedLabel(
    MapNode.Entry selected, Optional<String> wanted, Optional<String> found) {
  /**
   * Those of a workload's {@code matchLabels}.
   *
   * @param workload with its {@code spec}
   */
  public static List<UnmatchedLabel> of(MapNode workload) {
    return Problems.map(workload, "spec")
        .flatMap(spec ->
            Problems.map(spec, "selector")
                .flatMap(selector -> Problems.map(selector, "matchLabels"))
                .map(selected -> of(selected, podLabels(spec))))
        .orElse(List.of());
  }

  /** Those among the labels that are selected. */
  static List<UnmatchedLabel> of(MapNode selected, Optional<MapNode> labels) {
    List<UnmatchedLabel> unmatched = new ArrayList<>();
    for (MapNode.Entry entry : selected.entries()) {
      Optional<String> wanted = text(entry.value());
      Optional<String> found = labels.flatMap(map -> value(map, entry.name()));
      if (!wanted.equals(found)) {
        unmatched.add(new UnmatchedLabel(entry, wanted, found));
      }
    }
    return unmatched;
  }

  /** The labels of the pods a workload's spec makes. */
  static Optional<MapNode> podLabels(MapNode spec) {
    return Problems.map(spec, "template")
        .flatMap(template -> Problems.map(template, "metadata"))
        .flatMap(metadata -> Problems.map(metadata, "labels"));
  }

  /** The value of a label. */
  static Optional<String> value(MapNode labels, String key) {
    return labels.get(key).flatMap(UnmatchedLabel::text);
  }

  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
