package io.oscstudio.core.convert;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Guesses a structural schema from a values.yaml (D2): types and defaults from the values, titles
 * from the keys, descriptions from the comments. Objects stay open, because a values.yaml rarely
 * names every key its templates read.
 */
final class ValuesSchema {
  /** More nodes than any form could show; a values.yaml of aliases could stand for millions. */
  static final int MOST_NODES = 20_000;

  private static final String TYPE = Shapes.TYPE;

  private final ValueComments comments;
  private final Notes notes;
  private int nodes;
  private boolean cut;

  ValuesSchema(ValueComments comments, Notes notes) {
    this.comments = comments;
    this.notes = notes;
  }

  /** The schema of the map at the file's root. */
  Map<String, Object> of(MapNode values) {
    Map<String, Object> schema = object(values, "", true);
    addCommentedSecrets(schema);
    if (cut) {
      notes.warning(values.place(), "convert.dropped-schema-size", MOST_NODES);
    }
    return schema;
  }

  /** The schema of a part of a resource: without defaults, which a sample does not give. */
  Map<String, Object> ofSample(MapNode sample) {
    return object(sample, "", false);
  }

  /** A password that is only mentioned is one that a customer will want to set nevertheless. */
  private void addCommentedSecrets(Map<String, Object> schema) {
    if (schema.get(Shapes.PROPERTIES) instanceof Map<?, ?>) {
      Map<String, Object> properties = Shapes.properties(schema);
      for (String key : comments.commentedOut()) {
        if (FieldKinds.isSecret(key, "string") && !properties.containsKey(key)) {
          Map<String, Object> secret = Shapes.ofType("string");
          secret.put(Shapes.TITLE, Names.title(key));
          properties.put(key, secret);
        }
      }
    }
  }

  private Map<String, Object> object(MapNode map, String path, boolean defaults) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (MapNode.Entry entry : map.entries()) {
      if (++nodes > MOST_NODES) {
        cut = true;
        break;
      }
      String key = entry.name();
      String below = path.isEmpty() ? key : path + "." + key;
      properties.put(key, described(entry, below, defaults));
    }
    Map<String, Object> schema = Shapes.ofType("object");
    if (!properties.isEmpty()) {
      schema.put(Shapes.PROPERTIES, properties);
    }
    schema.put(Shapes.OPEN, true);
    return schema;
  }

  private Map<String, Object> described(MapNode.Entry entry, String path, boolean defaults) {
    ValueComments.Said said = comments.of(path, entry);
    Map<String, Object> shape = shape(entry.name(), entry.value(), path, said.type(), defaults);
    Map<String, Object> schema = new LinkedHashMap<>();
    if (shape.get(TYPE) instanceof String type) {
      schema.put(TYPE, type);
    }
    schema.put(Shapes.TITLE, Names.title(entry.name()));
    if (!said.text().isEmpty()) {
      schema.put(Shapes.DESCRIPTION, said.text());
    }
    shape.forEach(schema::putIfAbsent);
    return schema;
  }

  private Map<String, Object> shape(
      String key, Node value, String path, Optional<String> saidType, boolean defaults) {
    return switch (value) {
      case MapNode map when isResources(key, map) -> resources(map, defaults);
      case MapNode map when map.entries().isEmpty() -> withDefault(emptyMap(key), map, defaults);
      case MapNode map -> object(map, path, defaults);
      case ListNode list -> withDefault(list(list, path), list, defaults);
      case ScalarNode scalar when scalar.isNull() ->
          saidType.map(ValuesSchema::ofWord).orElseGet(() -> Shapes.ofUnsetKey(key));
      case ScalarNode scalar when Shapes.isVersionKey(key) -> version(scalar, defaults);
      case ScalarNode scalar -> withDefault(scalar(key, scalar), scalar, defaults);
    };
  }

  /** A type as a comment calls it; a value that is not there yet may stay away. */
  private static Map<String, Object> ofWord(String word) {
    Map<String, Object> schema =
        switch (word.strip()) {
          case "string", "tpl", "tpl/string", "string|null" -> Shapes.ofType("string");
          case "int", "integer" -> Shapes.ofType("integer");
          case "bool", "boolean" -> Shapes.ofType("boolean");
          case "float", "number" -> Shapes.ofType("number");
          case "list", "array" -> {
            Map<String, Object> array = Shapes.ofType("array");
            array.put(Shapes.ITEMS, Shapes.open());
            yield array;
          }
          case "object", "dict", "map" -> Shapes.openObject();
          default -> Shapes.open();
        };
    if (schema.containsKey(TYPE)) {
      schema.put(Shapes.NULLABLE, true);
    }
    return schema;
  }

  static boolean isResources(String key, MapNode map) {
    boolean named = key.equals("resources") || key.endsWith("Resources");
    List<String> known = List.of("limits", "requests", "claims");
    return named
        && known.containsAll(map.keys())
        && map.entries().stream()
            .allMatch(e -> e.value() instanceof MapNode || e.value() instanceof ListNode);
  }

  /** A quantity written as a fraction ({@code cpu: 0.5}) becomes the word Kubernetes takes. */
  private Map<String, Object> resources(MapNode map, boolean defaults) {
    Map<String, Object> schema = Shapes.resources();
    for (MapNode.Entry entry : map.entries()) {
      Object part = Shapes.properties(schema).get(entry.name());
      if (part != null && defaults && entry.value() instanceof MapNode amounts) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (MapNode.Entry amount : amounts.entries()) {
          if (amount.value() instanceof ScalarNode s && s.value() != null) {
            Object value = s.value();
            data.put(amount.name(), value instanceof Long ? value : Scalars.text(s));
          }
        }
        if (!data.isEmpty()) {
          Shapes.asSchema(part).put(Shapes.DEFAULT, data);
        }
      }
    }
    return schema;
  }

  private static Map<String, Object> emptyMap(String key) {
    return key.equals("resources") ? Shapes.resources() : Shapes.openObject();
  }

  private Map<String, Object> version(ScalarNode scalar, boolean defaults) {
    String text = Scalars.text(scalar);
    if (!scalar.isString() && !text.equals(scalar.text())) {
      notes.warning(scalar.place(), "convert.derived-number-tag", scalar.text(), text);
    }
    Map<String, Object> schema = Shapes.ofType("string");
    if (defaults) {
      schema.put(Shapes.DEFAULT, text);
    }
    return schema;
  }

  private static Map<String, Object> scalar(String key, ScalarNode scalar) {
    if (Shapes.isIntOrString(key) && !(scalar.value() instanceof Boolean)) {
      return Shapes.intOrString();
    }
    return switch (scalar.value()) {
      case Boolean _ -> Shapes.ofType("boolean");
      case Long _ -> Shapes.ofType("integer");
      case BigInteger _ -> Shapes.ofType("number");
      case Double d when Double.isFinite(d) -> Shapes.ofType("number");
      case String _ -> Shapes.ofType("string");
      case null, default -> Shapes.open();
    };
  }

  private Map<String, Object> list(ListNode list, String path) {
    Map<String, Object> items = Shapes.open();
    boolean first = true;
    for (Node item : list.items()) {
      if (++nodes > MOST_NODES) {
        cut = true;
        break;
      }
      Map<String, Object> one = shape("", item, path + "[]", Optional.empty(), false);
      items = first ? one : merged(items, one);
      first = false;
    }
    Map<String, Object> schema = Shapes.ofType("array");
    schema.put(Shapes.ITEMS, items);
    return schema;
  }

  /** A schema that takes what either takes. */
  private static Map<String, Object> merged(Map<String, Object> a, Map<String, Object> b) {
    if (a.equals(b)) {
      return a;
    }
    Object typeA = a.getOrDefault(TYPE, "");
    Object typeB = b.getOrDefault(TYPE, "");
    List<Object> types = List.of(typeA, typeB);
    if (typeA.equals("object") && typeB.equals("object")) {
      Map<String, Object> properties = new LinkedHashMap<>(Shapes.properties(a));
      Shapes.properties(b)
          .forEach((key, schema) ->
              properties.merge(
                  key, schema, (x, y) -> merged(Shapes.asSchema(x), Shapes.asSchema(y))));
      Map<String, Object> object = Shapes.openObject();
      if (!properties.isEmpty()) {
        object.put(Shapes.PROPERTIES, properties);
      }
      return object;
    }
    if (types.contains("integer") && types.contains("number")) {
      return Shapes.ofType("number");
    }
    if (types.contains("integer") && types.contains("string")) {
      return Shapes.intOrString();
    }
    if (typeA.equals("array") && typeB.equals("array")) {
      Map<String, Object> array = Shapes.ofType("array");
      array.put(Shapes.ITEMS, mergedItems(a, b));
      return array;
    }
    return Shapes.open();
  }

  private static Map<String, Object> mergedItems(Map<String, Object> a, Map<String, Object> b) {
    return merged(
        Shapes.asSchema(a.getOrDefault(Shapes.ITEMS, Shapes.open())),
        Shapes.asSchema(b.getOrDefault(Shapes.ITEMS, Shapes.open())));
  }

  private Map<String, Object> withDefault(
      Map<String, Object> schema, Node value, boolean defaults) {
    @Nullable Object data = defaults && !cut ? withoutNulls(value.toData()) : null;
    if (data != null) {
      if (SchemaFit.fits(data, schema)) {
        schema.put(Shapes.DEFAULT, data);
      } else {
        notes.info(value.place(), "convert.dropped-default");
      }
    }
    return schema;
  }

  /**
   * Kubernetes takes no null in a default; a key that is null says the same as one that is not
   * there.
   */
  private static @Nullable Object withoutNulls(@Nullable Object data) {
    if (data instanceof Map<?, ?> map) {
      Map<Object, Object> kept = new LinkedHashMap<>();
      map.forEach((key, value) -> {
        Object clean = withoutNulls(value);
        if (clean != null) {
          kept.put(String.valueOf(key), clean);
        }
      });
      return kept;
    }
    if (data instanceof List<?> list) {
      List<Object> kept = new ArrayList<>();
      for (Object item : list) {
        Object clean = withoutNulls(item);
        if (clean == null) {
          return null;
        }
        kept.add(clean);
      }
      return kept;
    }
    return data;
  }
}
