package io.oscstudio.app.wizard;

import io.oscstudio.app.fields.Pair;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what a field should hold into the fewest edits of the document. */
final class MetadataEdits {
  private MetadataEdits() {}

  /** Takes a value away, and the map around it when nothing else is in it. */
  static void removeWithParent(MetadataDocument live, Document now, YamlPath path) {
    if (now.at(path).isEmpty()) {
      return;
    }
    Optional<YamlPath> parent = path.parent().filter(p -> !p.isRoot());
    boolean alone =
        parent
            .flatMap(now::at)
            .filter(n -> n instanceof MapNode m && m.entries().size() == 1)
            .isPresent();
    live.remove(alone ? parent.orElseThrow() : path);
  }

  /** Makes a list of texts hold {@code wanted}, touching only the items that differ. */
  static void setList(MetadataDocument live, Document now, YamlPath path, List<String> wanted) {
    List<String> held = MetadataReader.texts(now, path);
    if (wanted.isEmpty()) {
      removeWithParent(live, now, path);
    } else if (held.isEmpty() || !(now.at(path).orElseThrow() instanceof ListNode)) {
      live.set(path, wanted);
    } else {
      change(live, path, held, wanted);
    }
  }

  /** Removes from the end what is no longer wanted, then writes and adds from the front. */
  private static void change(
      MetadataDocument live, YamlPath path, List<String> held, List<String> wanted) {
    List<String> left = new java.util.ArrayList<>(held);
    for (int i = held.size() - 1; i >= 0; i--) {
      if (!wanted.contains(held.get(i))) {
        live.remove(path.index(i));
        left.remove(i);
      }
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= left.size()) {
        live.insert(path.index(i), wanted.get(i));
        left.add(wanted.get(i));
      } else if (!left.get(i).equals(wanted.get(i))) {
        if (left.size() < wanted.size()) {
          live.insert(path.index(i), wanted.get(i));
          left.add(i, wanted.get(i));
        } else {
          live.set(path.index(i), wanted.get(i));
          left.set(i, wanted.get(i));
        }
      }
    }
  }

  /** Makes a list of two-text maps hold {@code wanted}. */
  static void setPairs(
      MetadataDocument live, Document now, YamlPath path, String second, List<Pair> wanted) {
    List<Pair> held = MetadataReader.pairs(now, path, second);
    if (wanted.isEmpty()) {
      removeWithParent(live, now, path);
      return;
    }
    if (held.isEmpty() || !(now.at(path).orElseThrow() instanceof ListNode)) {
      live.set(path, wanted.stream().map(p -> data(p, second)).toList());
      return;
    }
    if (wanted.size() < held.size()) {
      int gone = 0;
      while (gone < wanted.size() && wanted.get(gone).equals(held.get(gone))) {
        gone++;
      }
      live.remove(path.index(gone));
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      Pair pair = wanted.get(i);
      if (i >= held.size()) {
        live.insert(path.index(i), data(pair, second));
      } else {
        if (!pair.first().equals(held.get(i).first())) {
          live.set(path.index(i).key("name"), pair.first());
        }
        if (!pair.second().equals(held.get(i).second())) {
          live.set(path.index(i).key(second), pair.second());
        }
      }
    }
  }

  private static Map<String, String> data(Pair pair, String second) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("name", pair.first());
    map.put(second, pair.second());
    return map;
  }
}
