package io.oscstudio.core.convert;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a structural schema, as Kubernetes demands it, out of a chart's values.schema.json (D2):
 * one type a node, no references, only keywords that Kubernetes knows.
 */
final class StructuralSchema {
  /** More nodes than any form could show; references may multiply a small file without end. */
  static final int MOST_NODES = 10_000;

  private static final int DEEPEST = 60;
  private static final Set<String> SILENT =
      Set.of(
          "$schema", "$id", "id", "$comment", "$defs", "definitions", "$anchor", "form", "hidden");
  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "title",
          "description",
          "default",
          "enum",
          "const",
          "nullable",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "anyOf",
          "oneOf",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minLength",
          "maxLength",
          "pattern",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties",
          "format");

  /** What a generator of schemas writes where the author said nothing. */
  private static final Pattern MACHINE_MADE =
      Pattern.compile(
          "\\s*|The \\S+ [Ss]chema|An explanation about the purpose of this instance\\.");

  private static final Set<String> FORMATS = Set.of("int32", "int64", "float", "double");
  private static final Pattern NOT_RE2 = Pattern.compile("\\(\\?[=!<>]|\\\\[1-9]|[*+?}]\\+");

  private final SchemaSource source;
  private final FormHints hints;
  private int nodes;

  StructuralSchema(SchemaSource source, FormHints hints) {
    this.source = source;
    this.hints = hints;
  }

  /** The schema of the whole values, always an object that may hold more than is named. */
  Map<String, Object> ofRoot() {
    Map<String, Object> schema = convert(source.root(), "", List.of(), 0);
    if (!"object".equals(schema.get(Shapes.TYPE))) {
      return Shapes.openObject();
    }
    schema.remove("additionalProperties");
    schema.remove(Shapes.DEFAULT);
    schema.remove(Shapes.NULLABLE);
    schema.put(Shapes.OPEN, true);
    return schema;
  }

  private Map<String, Object> convert(
      @Nullable Object raw, String path, List<String> refs, int depth) {
    if (++nodes > MOST_NODES || depth > DEEPEST) {
      source.drop("nesting", path);
      return Shapes.open();
    }
    SchemaSource.Flat flat = source.flat(raw, path, refs).orElse(null);
    if (flat == null) {
      return Shapes.open();
    }
    Map<String, Object> map = new LinkedHashMap<>(flat.map());
    hints.read(path, map);
    dropUnknown(map, path);
    Set<String> types = SchemaTypes.of(map, source, path, flat.refs());
    boolean nullable = types.remove("null") || Boolean.TRUE.equals(map.get("nullable"));
    Map<String, Object> shape = shape(map, types, path, flat.refs(), depth);
    Map<String, Object> schema = new LinkedHashMap<>();
    if (shape.get(Shapes.TYPE) instanceof String type) {
      schema.put(Shapes.TYPE, type);
    }
    for (String words : List.of(Shapes.TITLE, Shapes.DESCRIPTION)) {
      if (map.get(words) instanceof String text && !MACHINE_MADE.matcher(text).matches()) {
        schema.put(words, text);
      }
    }
    shape.forEach(schema::putIfAbsent);
    if (nullable && schema.containsKey(Shapes.TYPE)) {
      schema.put(Shapes.NULLABLE, true);
    }
    addEnum(map, schema, path);
    addDefault(map, schema, path);
    return schema;
  }

  private void dropUnknown(Map<String, Object> map, String path) {
    for (String keyword : List.copyOf(map.keySet())) {
      if (!KNOWN.contains(keyword)) {
        map.remove(keyword);
        if (!SILENT.contains(keyword)) {
          source.drop(keyword, path);
        }
      }
    }
  }

  private Map<String, Object> shape(
      Map<String, Object> map, Set<String> types, String path, List<String> refs, int depth) {
    if (types.equals(Set.of("integer", "string"))) {
      return Shapes.intOrString();
    }
    if (types.equals(Set.of("integer", "number"))) {
      return limited(map, Shapes.ofType("number"), path);
    }
    if (types.size() != 1) {
      if (types.size() > 1) {
        source.drop("type " + types, path);
        hints.keepOpen(path);
      }
      return Shapes.open();
    }
    String type = types.iterator().next();
    return switch (type) {
      case "object" -> object(map, path, refs, depth);
      case "array" -> array(map, path, refs, depth);
      case "string", "integer", "number", "boolean" -> limited(map, Shapes.ofType(type), path);
      default -> Shapes.open();
    };
  }

  private Map<String, Object> object(
      Map<String, Object> map, String path, List<String> refs, int depth) {
    Map<String, Object> schema = Shapes.ofType("object");
    Map<String, Object> properties = new LinkedHashMap<>();
    if (map.get("properties") instanceof Map<?, ?> named) {
      named.forEach((key, value) -> {
        if (Boolean.FALSE.equals(value)) {
          source.drop("false", path);
          return;
        }
        String name = String.valueOf(key);
        String below = path.isEmpty() ? name : path + "." + name;
        properties.put(name, titled(name, convert(value, below, refs, depth + 1)));
      });
    }
    Object others = map.get("additionalProperties");
    if (!properties.isEmpty()) {
      schema.put(Shapes.PROPERTIES, properties);
      if (others instanceof Map<?, ?>) {
        source.drop("additionalProperties", path);
      }
    } else if (others instanceof Map<?, ?> schemaOfOthers && !schemaOfOthers.isEmpty()) {
      schema.put("additionalProperties", convert(others, path + ".*", refs, depth + 1));
    }
    if (!Boolean.FALSE.equals(others) && !schema.containsKey("additionalProperties")) {
      schema.put(Shapes.OPEN, true);
    }
    if (map.get("required") instanceof List<?> required) {
      List<Object> known = new ArrayList<>();
      required.stream().filter(properties::containsKey).distinct().forEach(known::add);
      if (!known.isEmpty()) {
        schema.put("required", known);
      }
    }
    return limited(map, schema, path);
  }

  /** With a title made from the key where the author gave none, in its usual place. */
  private static Map<String, Object> titled(String key, Map<String, Object> schema) {
    Map<String, Object> titled = new LinkedHashMap<>();
    if (schema.get(Shapes.TYPE) instanceof String type) {
      titled.put(Shapes.TYPE, type);
    }
    titled.put(Shapes.TITLE, schema.getOrDefault(Shapes.TITLE, Names.title(key)));
    schema.forEach(titled::putIfAbsent);
    return titled;
  }

  private Map<String, Object> array(
      Map<String, Object> map, String path, List<String> refs, int depth) {
    Map<String, Object> schema = Shapes.ofType("array");
    if (map.get("items") instanceof Map<?, ?> items) {
      schema.put(Shapes.ITEMS, convert(items, path + "[]", refs, depth + 1));
    } else {
      if (map.get("items") instanceof List<?>) {
        source.drop("items (tuple)", path);
      }
      schema.put(Shapes.ITEMS, Shapes.open());
    }
    Shapes.asSchema(schema.get(Shapes.ITEMS)).remove(Shapes.DEFAULT);
    return limited(map, schema, path);
  }

  /** Adds the limits that fit the type. */
  private Map<String, Object> limited(
      Map<String, Object> map, Map<String, Object> schema, String path) {
    String type = String.valueOf(schema.get(Shapes.TYPE));
    switch (type) {
      case "string" -> {
        copyCounts(map, schema, "minLength", "maxLength");
        addPattern(map, schema, path);
      }
      case "integer", "number" -> {
        addBound(map, schema, "minimum", "exclusiveMinimum");
        addBound(map, schema, "maximum", "exclusiveMaximum");
        if (map.get("multipleOf") instanceof Number n
            && new BigDecimal(n.toString()).signum() > 0) {
          schema.put("multipleOf", n);
        }
      }
      case "array" -> copyCounts(map, schema, "minItems", "maxItems");
      case "object" -> copyCounts(map, schema, "minProperties", "maxProperties");
      default -> {}
    }
    if (map.get("format") instanceof String format) {
      if (FORMATS.contains(format) && (type.equals("integer") || type.equals("number"))) {
        schema.put("format", format);
      } else {
        source.drop("format " + format, path);
      }
    }
    return schema;
  }

  private static void copyCounts(
      Map<String, Object> map, Map<String, Object> schema, String least, String most) {
    for (String keyword : List.of(least, most)) {
      if (map.get(keyword) instanceof Long count && count >= 0) {
        schema.put(keyword, count);
      }
    }
  }

  /** JSON Schema's exclusive bounds are numbers now and were booleans once, as Kubernetes' are. */
  private static void addBound(
      Map<String, Object> map, Map<String, Object> schema, String bound, String exclusive) {
    if (map.get(exclusive) instanceof Number n) {
      schema.put(bound, n);
      schema.put(exclusive, true);
    } else if (map.get(bound) instanceof Number n) {
      schema.put(bound, n);
      if (Boolean.TRUE.equals(map.get(exclusive))) {
        schema.put(exclusive, true);
      }
    }
  }

  private void addPattern(Map<String, Object> map, Map<String, Object> schema, String path) {
    if (!(map.get("pattern") instanceof String pattern)) {
      return;
    }
    try {
      Pattern.compile(pattern);
      if (!NOT_RE2.matcher(pattern).find()) {
        schema.put("pattern", pattern);
        return;
      }
    } catch (PatternSyntaxException e) {
      // told below, like a pattern that only Kubernetes cannot read
    }
    source.drop("pattern", path);
  }

  private void addEnum(Map<String, Object> map, Map<String, Object> schema, String path) {
    List<?> allowed =
        map.get("enum") instanceof List<?> list
            ? list
            : Optional.ofNullable(map.get("const")).map(List::of).orElse(List.of());
    Set<Object> values = new LinkedHashSet<>();
    for (Object value : allowed) {
      if (value != null && SchemaFit.fits(value, schema)) {
        values.add(value);
      } else if (value != null) {
        source.drop("enum", path);
        return;
      }
    }
    if (!values.isEmpty() && schema.containsKey(Shapes.TYPE)) {
      schema.put("enum", List.copyOf(values));
    }
  }

  private void addDefault(Map<String, Object> map, Map<String, Object> schema, String path) {
    Object value = map.get("default");
    if (value == null) {
      return;
    }
    if (SchemaFit.fits(value, schema)) {
      schema.put(Shapes.DEFAULT, value);
    } else {
      source.drop("default", path);
    }
  }
}
