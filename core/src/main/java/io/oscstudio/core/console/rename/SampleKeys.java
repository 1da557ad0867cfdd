package io.oscstudio.core.console.rename;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;

/** The keys of a name below some others in a sample, through every item of lists. */
final class SampleKeys {
  private final String name;
  private final String to;
  private final List<YamlPath> ways = new ArrayList<>();
  private boolean taken;

  /** What is looked for, and the name that it may get. */
  SampleKeys(String name, String to) {
    this.name = name;
    this.to = to;
  }

  /** The ways to the keys. */
  List<YamlPath> ways() {
    return ways;
  }

  /** Whether the other name stands beside one of them already. */
  boolean isTaken() {
    return taken;
  }

  /** Looks at a node and below, where {@code way} leads. */
  void collect(Node node, YamlPath here, List<YamlPath.Step> way) {
    switch (node) {
      case ListNode list -> {
        for (int i = 0; i < list.items().size(); i++) {
          collect(list.items().get(i), here.index(i), way);
        }
      }
      case MapNode map when way.isEmpty() -> {
        if (map.contains(name)) {
          ways.add(here.key(name));
          taken |= map.contains(to);
        }
      }
      case MapNode map -> {
        if (way.getFirst() instanceof YamlPath.Key(String next)) {
          map.get(next)
              .ifPresent(child -> collect(child, here.key(next), way.subList(1, way.size())));
        }
      }
      case ScalarNode _ -> {
        // nothing is below it
      }
    }
  }
}
