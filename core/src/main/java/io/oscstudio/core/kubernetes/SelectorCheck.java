package io.oscstudio.core.kubernetes;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** A workload has to choose the pods it makes. */
final class SelectorCheck {
  private final Problems problems;

  SelectorCheck(Problems problems) {
    this.problems = problems;
  }

  /** Looks at the spec of a workload; where selector or template are missing, others say so. */
  void check(MapNode spec) {
    Optional<MapNode> selector = Problems.map(spec, "selector");
    Optional<MapNode> template = Problems.map(spec, "template");
    if (selector.isEmpty() || template.isEmpty()) {
      return;
    }
    Optional<MapNode> labels = UnmatchedLabel.podLabels(spec);
    problems.below(
        "selector",
        selector.get(),
        chosen -> {
          boolean isLabelSelector =
              chosen.entries().stream()
                  .allMatch(
                      e -> e.name().equals("matchLabels") || e.name().equals("matchExpressions"));
          if (!isLabelSelector) {
            // A replication controller's selector is the labels themselves.
            equal(chosen, labels);
            return;
          }
          Problems.map(chosen, "matchLabels")
              .ifPresent(map -> problems.below("matchLabels", map, m -> equal(m, labels)));
          if (chosen.get("matchExpressions").orElse(null) instanceof ListNode list) {
            problems.below(
                "matchExpressions",
                list.items(),
                items -> {
                  for (int i = 0; i < items.size(); i++) {
                    problems.below(i, items.get(i), item -> expression(item, labels));
                  }
                });
          }
        });
  }

  /** What is no text has the wrong type, which others say. */
  private void equal(MapNode selected, Optional<MapNode> labels) {
    for (UnmatchedLabel label : UnmatchedLabel.of(selected, labels)) {
      MapNode.Entry entry = label.selected();
      if (entry.value() instanceof ScalarNode wanted && wanted.isString()) {
        problems.add(
            entry.name(),
            entry.value(),
            (at, path) -> new ObjectProblem.UnmatchedSelector(at, path, entry.name()));
      }
    }
  }

  private void expression(Node item, Optional<MapNode> labels) {
    if (!(item instanceof MapNode map)) {
      return;
    }
    String key = Problems.text(map, "key").map(ScalarNode::text).orElse("");
    String operator = Problems.text(map, "operator").map(ScalarNode::text).orElse("");
    Optional<String> value = labels.flatMap(found -> UnmatchedLabel.value(found, key));
    List<String> values =
        map.get("values").orElse(null) instanceof ListNode list
            ? list.items().stream()
                .filter(ScalarNode.class::isInstance)
                .map(v -> ((ScalarNode) v).text())
                .toList()
            : List.of();
    boolean chosen =
        switch (operator) {
          case "In" -> value.filter(values::contains).isPresent();
          case "NotIn" -> value.filter(values::contains).isEmpty();
          case "Exists" -> value.isPresent();
          case "DoesNotExist" -> value.isEmpty();
          default -> true;
        };
    if (!chosen) {
      problems.add(item, (at, path) -> new ObjectProblem.UnmatchedSelector(at, path, key));
    }
  }
}
