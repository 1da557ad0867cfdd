package io.oscstudio.app.fields;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document holds at a place, as a form sees it: scalars are the text they are written as.
 */
public sealed interface FieldValue {
  /** Deeper values are cut off; no form shows them. */
  int DEEPEST = 24;

  /** The place is not written, or nothing follows its key. */
  record Nothing() implements FieldValue {}

  /** A string, number or boolean. */
  record Text(String text) implements FieldValue {}

  /** A list. */
  record Items(List<FieldValue> items) implements FieldValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A map, in the order of the text. */
  record Entries(Map<String, FieldValue> entries) implements FieldValue {}

  /** Nothing is written. */
  FieldValue NOTHING = new Nothing();

  /** A scalar with this text. */
  static FieldValue of(String text) {
    return new Text(text);
  }

  /** A list of scalars. */
  static FieldValue of(List<String> texts) {
    return new Items(texts.stream().map(FieldValue::of).toList());
  }

  /** What a node holds. */
  static FieldValue of(Optional<Node> node) {
    return node.map(n -> read(n, 0)).orElse(NOTHING);
  }

  private static FieldValue read(Node node, int depth) {
    return switch (node) {
      case ScalarNode scalar -> scalar.isNull() ? NOTHING : new Text(scalar.text());
      case ListNode list -> {
        List<FieldValue> items = new ArrayList<>();
        if (depth < DEEPEST) {
          list.items().forEach(item -> items.add(read(item, depth + 1)));
        }
        yield new Items(items);
      }
      case MapNode map -> {
        Map<String, FieldValue> entries = new LinkedHashMap<>();
        if (depth < DEEPEST) {
          map.keys()
              .forEach(
                  key -> map.get(key).ifPresent(value -> entries.put(key, read(value, depth + 1))));
        }
        yield new Entries(entries);
      }
    };
  }

  /** The text of a scalar, else {@code ""}. */
  default String text() {
    return this instanceof Text(String text) ? text : "";
  }

  /** The texts of a list's scalars; a scalar counts as a list of one. */
  default List<String> texts() {
    return switch (this) {
      case Items(List<FieldValue> items) -> items.stream().map(FieldValue::text).toList();
      case Text(String text) -> List.of(text);
      case Entries e -> List.of();
      case Nothing n -> List.of();
    };
  }

  /** The items of a list, else none. */
  default List<FieldValue> items() {
    return this instanceof Items(List<FieldValue> items) ? items : List.of();
  }

  /** The entries of a map, else none. */
  default Map<String, FieldValue> entries() {
    return this instanceof Entries(Map<String, FieldValue> entries) ? entries : Map.of();
  }

  /** What a map has under a key. */
  default FieldValue get(String key) {
    return entries().getOrDefault(key, NOTHING);
  }

  /** Whether nothing is written. */
  default boolean isNothing() {
    return this instanceof Nothing;
  }
}
