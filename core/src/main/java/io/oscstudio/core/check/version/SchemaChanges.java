package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a new schema takes away from objects that were written to the old one. */
final class SchemaChanges {
  /** So many are told. */
  static final int MOST = 20;

  private static final int DEEPEST = 100;

  /**
   * One change.
   *
   * @param path the field, from the root of the resource
   * @param at where the new schema is to blame
   * @param before the type it had
   * @param now the type it has, empty when the field is gone
   */
  record Change(String path, Node at, String before, Optional<String> now) {}

  private final List<Change> changes = new ArrayList<>();

  private SchemaChanges() {}

  /** The changes from one schema to the next, or the first {@link #MOST} and one more. */
  static List<Change> between(MapNode before, MapNode now) {
    SchemaChanges changes = new SchemaChanges();
    changes.compare(before, now, "", 0);
    return changes.changes;
  }

  private void compare(MapNode before, MapNode now, String path, int depth) {
    if (changes.size() > MOST || depth > DEEPEST) {
      return;
    }
    String oldType = type(before);
    String newType = type(now);
    if (!oldType.isEmpty() && !newType.isEmpty() && !oldType.equals(newType)) {
      if (!(oldType.equals("integer") && newType.equals("number"))) {
        changes.add(new Change(path, now.get("type").orElse(now), oldType, Optional.of(newType)));
      }
      return;
    }
    compareProperties(before, now, path, depth);
    Optional<MapNode> oldItems = Nodes.mapAt(before, "items");
    Optional<MapNode> newItems = Nodes.mapAt(now, "items");
    if (oldItems.isPresent() && newItems.isPresent()) {
      compare(oldItems.get(), newItems.get(), path + "[]", depth + 1);
    }
  }

  private void compareProperties(MapNode before, MapNode now, String path, int depth) {
    Optional<MapNode> fields = Nodes.mapAt(now, "properties");
    for (MapNode.Entry field :
        Nodes.mapAt(before, "properties").map(MapNode::entries).orElse(List.of())) {
      String below = path.isEmpty() ? field.name() : path + "." + field.name();
      Optional<Node> today = fields.flatMap(f -> f.get(field.name()));
      if (field.value() instanceof MapNode old && today.orElse(null) instanceof MapNode fresh) {
        compare(old, fresh, below, depth + 1);
      } else if (today.isEmpty() && !isOpen(now) && changes.size() <= MOST) {
        Node blamed = fields.<Node>map(f -> f).orElse(now);
        changes.add(
            new Change(
                below,
                blamed,
                Nodes.map(field.value()).map(SchemaChanges::type).orElse(""),
                Optional.empty()));
      }
    }
  }

  private static String type(MapNode schema) {
    return Nodes.textAt(schema, "type").orElse("");
  }

  /** Whether fields without a description are kept. */
  private static boolean isOpen(MapNode schema) {
    return Nodes.textAt(schema, "x-kubernetes-preserve-unknown-fields")
            .filter("true"::equals)
            .isPresent()
        || schema.get("additionalProperties").isPresent();
  }
}
