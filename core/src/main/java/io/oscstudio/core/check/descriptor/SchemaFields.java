package io.oscstudio.core.check.descriptor;

import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields that the schema of {@code spec} or {@code status} describes.
 *
 * @param schema that schema
 */
record SchemaFields(MapNode schema) {
  private static final int MOST_SUGGESTED_FROM = 5_000;
  private static final int DEEPEST_SUGGESTED = 16;

  /** Whether it describes no field at all. */
  boolean isEmpty() {
    return Schema.of(schema).properties().isEmpty();
  }

  /** Whether there is a field at a dotted path; items of lists are {@code [0]} or left out. */
  boolean has(String path) {
    return Schema.of(schema).find(path).isPresent();
  }

  /** The field that was probably meant by a path that names none. */
  Optional<String> nearest(String path) {
    String inside = path.replaceFirst("^(spec|status)\\.", "");
    if (!inside.equals(path) && has(inside)) {
      return Optional.of(inside);
    }
    List<String> known = new ArrayList<>();
    collect(schema, "", 0, known);
    return Nearest.of(path, known);
  }

  private static void collect(MapNode schema, String prefix, int depth, List<String> known) {
    Optional<MapNode> properties = Nodes.mapAt(schema, "properties");
    if (properties.isEmpty() || depth > DEEPEST_SUGGESTED) {
      return;
    }
    for (MapNode.Entry entry : properties.get().entries()) {
      if (known.size() >= MOST_SUGGESTED_FROM) {
        return;
      }
      known.add(prefix + entry.name());
      if (entry.value() instanceof MapNode child) {
        collect(child, prefix + entry.name() + ".", depth + 1, known);
      }
    }
  }
}
