package io.oscstudio.core.kubernetes;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    @Nullable MapNode labels =
        Problems.map(template.get(), "metadata")
            .flatMap(metadata -> Problems.map(metadata, "labels"))
            .orElse(null);
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
            chosen.entries().forEach(entry -> equal(entry, labels));
            return;
          }
          Problems.map(chosen, "matchLabels")
              .ifPresent(map ->
                  problems.below(
                      "matchLabels", map, m -> m.entries().forEach(entry -> equal(entry, labels))));
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

  private void equal(MapNode.Entry entry, @Nullable MapNode labels) {
    if (entry.value() instanceof ScalarNode wanted
        && wanted.isString()
        && !wanted.text().equals(label(labels, entry.name()))) {
      problems.add(
          entry.name(),
          entry.value(),
          (at, path) -> new ObjectProblem.UnmatchedSelector(at, path, entry.name()));
    }
  }

  private void expression(Node item, @Nullable MapNode labels) {
    if (!(item instanceof MapNode map)) {
      return;
    }
    String key = Problems.text(map, "key").map(ScalarNode::text).orElse("");
    String operator = Problems.text(map, "operator").map(ScalarNode::text).orElse("");
    @Nullable String value = label(labels, key);
    List<String> values =
        map.get("values").orElse(null) instanceof ListNode list
            ? list.items().stream()
                .filter(ScalarNode.class::isInstance)
                .map(v -> ((ScalarNode) v).text())
                .toList()
            : List.of();
    boolean chosen =
        switch (operator) {
          case "In" -> value != null && values.contains(value);
          case "NotIn" -> value == null || !values.contains(value);
          case "Exists" -> value != null;
          case "DoesNotExist" -> value == null;
          default -> true;
        };
    if (!chosen) {
      problems.add(item, (at, path) -> new ObjectProblem.UnmatchedSelector(at, path, key));
    }
  }

  private static @Nullable String label(@Nullable MapNode labels, String key) {
    return labels != null
            && labels.get(key).orElse(null) instanceof ScalarNode value
            && !value.isNull()
        ? value.text()
        : null;
  }
}
