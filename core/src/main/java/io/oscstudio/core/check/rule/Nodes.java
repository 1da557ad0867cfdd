package io.oscstudio.core.check.rule;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** Short ways to what rules ask of nodes. */
public final class Nodes {
  private Nodes() {}

  /** The node if it is a scalar that is not null. */
  public static Optional<ScalarNode> scalar(Node node) {
    return node instanceof ScalarNode s && !s.isNull() ? Optional.of(s) : Optional.empty();
  }

  /** The node if it is a map. */
  public static Optional<MapNode> map(Node node) {
    return node instanceof MapNode m ? Optional.of(m) : Optional.empty();
  }

  /** The scalar below {@code node}, if it is there and not null. */
  public static Optional<ScalarNode> scalarAt(Node node, Object... steps) {
    return node.at(steps).flatMap(Nodes::scalar);
  }

  /** The text of the scalar below {@code node}. */
  public static Optional<String> textAt(Node node, Object... steps) {
    return scalarAt(node, steps).map(ScalarNode::text);
  }

  /** The map below {@code node}. */
  public static Optional<MapNode> mapAt(Node node, Object... steps) {
    return node.at(steps).flatMap(Nodes::map);
  }

  /** The items of the list below {@code node}, none if there is no list. */
  public static List<Node> itemsAt(Node node, Object... steps) {
    return node.at(steps).map(Nodes::items).orElse(List.of());
  }

  /** The maps among the items of the list below {@code node}. */
  public static List<MapNode> mapsAt(Node node, Object... steps) {
    List<Node> items = itemsAt(node, steps);
    return items.isEmpty() ? List.of() : items.stream().flatMap(n -> map(n).stream()).toList();
  }

  /** The items if the node is a list. */
  public static List<Node> items(Node node) {
    return node instanceof ListNode list ? list.items() : List.of();
  }

  /** The scalars that are not null if the node is a list, or the scalar itself if it is one. */
  public static List<ScalarNode> scalars(Node node) {
    return node instanceof ListNode list
        ? list.items().stream().flatMap(n -> scalar(n).stream()).toList()
        : scalar(node).stream().toList();
  }

  /** Whether the node says nothing: null, an empty text, an empty list or map. */
  public static boolean isBlank(Node node) {
    return switch (node) {
      case ScalarNode s -> s.isNull() || s.text().isBlank();
      case ListNode l -> l.items().isEmpty();
      case MapNode m -> m.entries().isEmpty();
    };
  }

  /** Whether there is something below {@code node} that is not blank. */
  public static boolean has(Node node, Object... steps) {
    return node.at(steps).filter(n -> !isBlank(n)).isPresent();
  }
}
