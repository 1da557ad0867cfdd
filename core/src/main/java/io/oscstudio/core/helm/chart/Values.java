package io.oscstudio.core.helm.chart;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A chart's values with its parent's overrides laid over them, each leaf still where it stands. */
public sealed interface Values {
  /** A scalar. */
  record Leaf(ScalarNode node) implements Values {
    /** Its characters, so that a tag 4.10 stays one; empty for null. */
    public String text() {
      return node.isNull() ? "" : node.text().strip();
    }
  }

  /** A list; Helm replaces lists as a whole. */
  record Items(List<Values> items) implements Values {}

  /** A map. */
  record Fields(Map<String, Values> entries) implements Values {
    public static final Fields EMPTY = new Fields(Map.of());

    /** The map under a key, empty when there is none. */
    public Fields fields(String key) {
      return entries.get(key) instanceof Fields fields ? fields : EMPTY;
    }

    /** The scalar under a key. */
    public Optional<Leaf> leaf(String key) {
      return entries.get(key) instanceof Leaf leaf ? Optional.of(leaf) : Optional.empty();
    }

    /** The text under a key, empty when there is none or it is null. */
    public String text(String key) {
      return leaf(key).map(Leaf::text).orElse("");
    }

    /** What stands at a dotted path. */
    public @Nullable Values at(String dotted) {
      Values here = this;
      for (String key : dotted.split("\\.", -1)) {
        if (!(here instanceof Fields fields)) {
          return null;
        }
        here = fields.entries.get(key);
      }
      return here;
    }

    /** The same with one entry more or another. */
    public Fields with(String key, Values value) {
      Map<String, Values> changed = new LinkedHashMap<>(entries);
      changed.put(key, value);
      return new Fields(changed);
    }
  }

  /** Takes a document's values over. */
  static Values of(Node node) {
    return switch (node) {
      case ScalarNode scalar -> new Leaf(scalar);
      case ListNode list -> {
        List<Values> items = new ArrayList<>();
        list.items().forEach(item -> items.add(of(item)));
        yield new Items(items);
      }
      case MapNode map -> {
        Map<String, Values> entries = new LinkedHashMap<>();
        map.entries().forEach(e -> entries.put(e.name(), of(e.value())));
        yield new Fields(entries);
      }
    };
  }

  /** Lays values over others as Helm does: maps are merged, null takes a key away. */
  static Fields merge(Fields base, Fields over) {
    Map<String, Values> merged = new LinkedHashMap<>(base.entries);
    over.entries.forEach((key, value) -> {
      if (value instanceof Leaf leaf && leaf.node().isNull() && base.entries.containsKey(key)) {
        merged.remove(key);
      } else if (value instanceof Fields fields && base.entries.get(key) instanceof Fields below) {
        merged.put(key, merge(below, fields));
      } else {
        merged.put(key, value);
      }
    });
    return new Fields(merged);
  }
}
