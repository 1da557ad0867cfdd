package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.function.Consumer;

/** What the checks of OpenAPI schemas share. */
final class Schemas {
  static final String INT_OR_STRING = "x-kubernetes-int-or-string";
  static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
  static final String EMBEDDED = "x-kubernetes-embedded-resource";

  private Schemas() {}

  /** Whether a schema says {@code key: true}. */
  static boolean isTrue(MapNode schema, String key) {
    return schema
        .get(key)
        .filter(n -> n instanceof ScalarNode s && Boolean.TRUE.equals(s.value()))
        .isPresent();
  }

  /** The type a schema gives, empty when it gives none. */
  static String type(MapNode schema) {
    return Nodes.textAt(schema, "type").orElse("");
  }

  /**
   * Calls {@code visit} with every schema that stands for a value below {@code schema}, itself
   * first.
   */
  static void visit(MapNode schema, Consumer<MapNode> visit) {
    visit.accept(schema);
    Nodes.mapAt(schema, "properties")
        .ifPresent(properties ->
            properties.entries().stream()
                .map(MapNode.Entry::value)
                .forEach(child -> visitIfMap(child, visit)));
    schema.get("additionalProperties").ifPresent(child -> visitIfMap(child, visit));
    schema.get("items").ifPresent(child -> visitIfMap(child, visit));
  }

  private static void visitIfMap(Node child, Consumer<MapNode> visit) {
    if (child instanceof MapNode map) {
      visit(map, visit);
    }
  }
}
