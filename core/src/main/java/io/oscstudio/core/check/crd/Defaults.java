package io.oscstudio.core.check.crd;

import io.oscstudio.core.kubernetes.OpenApi;
import io.oscstudio.core.kubernetes.SchemaMatch;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;

/** Whether the defaults in a schema fit the schemas they stand in. */
final class Defaults {
  private Defaults() {}

  /** Reports every default below {@code schema} that does not fit. */
  static void check(MapNode schema, Problems problems) {
    Schemas.visit(
        schema,
        inner ->
            inner
                .get("default")
                .filter(value -> !isAllowedNull(value, inner))
                .ifPresent(value -> SchemaMatch.check(value, inner, problems::at)));
  }

  private static boolean isAllowedNull(Node value, MapNode schema) {
    return value instanceof ScalarNode s && s.isNull() && OpenApi.isTrue(schema, "nullable");
  }
}
