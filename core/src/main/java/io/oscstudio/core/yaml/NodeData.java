package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns nodes into plain Java data. Recursion is safe: a document's depth is bounded. */
final class NodeData {
  private NodeData() {}

  static @Nullable Object of(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.value();
      case ListNode list -> {
        List<@Nullable Object> data = new ArrayList<>(list.items().size());
        for (Node item : list.items()) {
          data.add(of(item));
        }
        yield data;
      }
      case MapNode map -> {
        Map<String, @Nullable Object> data = LinkedHashMap.newLinkedHashMap(map.entries().size());
        for (MapNode.Entry entry : map.entries()) {
          data.put(entry.name(), of(entry.value()));
        }
        yield data;
      }
    };
  }
}
