package io.oscstudio.app.pages.service;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;

/** Tells what stands at an offset of a text. */
final class Places {
  private Places() {}

  /** The path of the innermost node around an offset, its key counting as part of it. */
  static YamlPath at(Node root, int offset) {
    YamlPath path = YamlPath.ROOT;
    Node here = root;
    while (true) {
      switch (here) {
        case MapNode map -> {
          var inside =
              map.written().stream()
                  .filter(e -> e.key().start() <= offset && offset <= e.value().end())
                  .findFirst();
          if (inside.isEmpty()) {
            return path;
          }
          path = path.key(inside.get().name());
          here = inside.get().value();
        }
        case ListNode list -> {
          int index = indexAt(list.items(), offset);
          if (index < 0) {
            return path;
          }
          path = path.index(index);
          here = list.items().get(index);
        }
        case ScalarNode _ -> {
          return path;
        }
      }
    }
  }

  private static int indexAt(List<Node> items, int offset) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).start() <= offset && offset <= items.get(i).end()) {
        return i;
      }
    }
    return -1;
  }
}
