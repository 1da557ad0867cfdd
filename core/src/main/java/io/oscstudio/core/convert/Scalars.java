package io.oscstudio.core.convert;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads strings out of nodes. */
final class Scalars {
  private Scalars() {}

  /**
   * What Helm makes of a scalar when a template prints it: {@code 1.10} is "1.1", {@code 4.0} "4".
   */
  static String text(ScalarNode scalar) {
    return switch (scalar.value()) {
      case Double d when Double.isFinite(d) && Math.abs(d) < 1e15 ->
          new BigDecimal(d.toString()).stripTrailingZeros().toPlainString();
      case Long number -> number.toString();
      case null, default -> scalar.text();
    };
  }

  /** The characters of a scalar that is not null and not blank, as they were written. */
  static Optional<String> written(Optional<Node> node) {
    return node.filter(n -> n instanceof ScalarNode s && !s.isNull())
        .map(n -> ((ScalarNode) n).text().strip())
        .filter(text -> !text.isEmpty());
  }

  /** The characters at keys and indices below a node, when there are any. */
  static Optional<String> at(Node node, Object... steps) {
    return written(node.at(steps));
  }

  /** The items of the list at these keys; none when there is no list. */
  static List<Node> items(Node node, Object... steps) {
    return node.at(steps)
        .map(n -> n instanceof ListNode list ? list.items() : List.<Node>of())
        .orElse(List.of());
  }

  /** The strings of the list at these keys, without empty ones. */
  static List<String> strings(Node node, Object... steps) {
    List<String> strings = new ArrayList<>();
    for (Node item : items(node, steps)) {
      written(Optional.of(item)).ifPresent(strings::add);
    }
    return strings;
  }

  /** The entries of the map at these keys; none when there is no map. */
  static List<MapNode.Entry> entries(Node node, Object... steps) {
    return node.at(steps)
        .map(n -> n instanceof MapNode map ? map.entries() : List.<MapNode.Entry>of())
        .orElse(List.of());
  }
}
