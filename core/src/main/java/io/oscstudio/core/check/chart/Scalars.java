package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.ScalarStyle;
import java.util.function.BiConsumer;

/** What is written without quotes in a file of values. */
final class Scalars {
  private Scalars() {}

  /** Visits every plain scalar, with the nearest key above it; what an alias repeats only once. */
  static void visit(YamlFile file, BiConsumer<String, ScalarNode> each) {
    for (Document document : file.documents()) {
      visit(document.root(), "", each);
    }
  }

  /** No deeper than the parser reads. */
  private static void visit(Node node, String key, BiConsumer<String, ScalarNode> each) {
    if (node.isAlias()) {
      return;
    }
    switch (node) {
      case MapNode map -> map.written().forEach(e -> visit(e.value(), e.name(), each));
      case ListNode list -> list.items().forEach(item -> visit(item, key, each));
      case ScalarNode scalar -> {
        if (scalar.style() == ScalarStyle.PLAIN && !scalar.isNull()) {
          each.accept(key, scalar);
        }
      }
    }
  }
}
