package io.oscstudio.core.kubernetes;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Short ways to what an OpenAPI schema of a CRD says. */
public final class OpenApi {
  /** The key of a value that is a whole number or a text. */
  public static final String INT_OR_STRING = "x-kubernetes-int-or-string";

  /** The key of a value whose unknown keys are kept. */
  public static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";

  /** The key of a value that is a whole Kubernetes object. */
  public static final String EMBEDDED = "x-kubernetes-embedded-resource";

  private OpenApi() {}

  /** Whether a schema says {@code key: true}. */
  public static boolean isTrue(MapNode schema, String key) {
    return schema
        .get(key)
        .filter(n -> n instanceof ScalarNode s && Boolean.TRUE.equals(s.value()))
        .isPresent();
  }

  /** The type a schema gives, empty when it gives none. */
  public static String type(MapNode schema) {
    return text(schema, "type").orElse("");
  }

  /** The map under a key. */
  static Optional<MapNode> map(MapNode schema, String key) {
    return schema.get(key).filter(MapNode.class::isInstance).map(MapNode.class::cast);
  }

  /** The items of the list under a key, none if there is no list. */
  static List<Node> items(MapNode schema, String key) {
    return schema.get(key).filter(ListNode.class::isInstance).isPresent()
        ? ((ListNode) schema.get(key).orElseThrow()).items()
        : List.of();
  }

  /** The maps among the items of the list under a key. */
  static List<MapNode> maps(MapNode schema, String key) {
    List<Node> items = items(schema, key);
    return items.isEmpty()
        ? List.of()
        : items.stream().filter(MapNode.class::isInstance).map(MapNode.class::cast).toList();
  }

  /** The text of the scalar under a key, if it is there and not null. */
  static Optional<String> text(MapNode schema, String key) {
    return schema
        .get(key)
        .filter(node -> node instanceof ScalarNode s && !s.isNull())
        .map(node -> ((ScalarNode) node).text());
  }

  /** The number under a key. */
  static Optional<BigDecimal> number(MapNode schema, String key) {
    return schema
        .get(key)
        .filter(ScalarNode.class::isInstance)
        .flatMap(n -> number((ScalarNode) n));
  }

  /** The number a scalar is; infinity and what is no number have none. */
  static Optional<BigDecimal> number(ScalarNode scalar) {
    try {
      return scalar.value() instanceof Number n
          ? Optional.of(new BigDecimal(n.toString()))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
