package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.function.Consumer;

/** What the checks of OpenAPI schemas share. */
final class Schemas {
  private Schemas() {}

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
