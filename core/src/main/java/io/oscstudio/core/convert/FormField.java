package io.oscstudio.core.convert;

import java.util.List;
import java.util.Map;

/**
 * A value of a chart that a customer would want to change first (D3).
 *
 * @param group what it is about
 * @param path its keys, outermost first
 * @param schema its node in the custom resource's schema
 */
record FormField(Group group, List<String> path, Map<String, Object> schema) {
  /** What a field is about, in the order of the form, with how many of a kind are enough. */
  enum Group {
    CHOICE(4),
    REPLICAS(4),
    CREDENTIALS(8),
    STORAGE(8),
    RESOURCES(4),
    SERVICE(8),
    EXPOSURE(3),
    SWITCH(8),
    OTHER(4),
    IMAGE(5);

    private final int enough;

    Group(int enough) {
      this.enough = enough;
    }

    int enough() {
      return enough;
    }
  }

  String key() {
    return path.getLast();
  }

  /** The key above, empty for a key at the top. */
  String parent() {
    return path.size() < 2 ? "" : path.get(path.size() - 2);
  }

  /** The path as descriptors write it. */
  String dotted() {
    return String.join(".", path);
  }

  String type() {
    return String.valueOf(schema.getOrDefault(Shapes.TYPE, ""));
  }

  String description() {
    return String.valueOf(schema.getOrDefault(Shapes.DESCRIPTION, ""));
  }
}
