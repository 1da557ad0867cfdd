package io.oscstudio.core.convert;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which types a JSON Schema node allows, whether it says so or not. */
final class SchemaTypes {
  private static final List<String> NAMES =
      List.of("string", "integer", "number", "boolean", "array", "object", "null");

  private SchemaTypes() {}

  /**
   * The types of {@code map}; none when it allows anything. Alternatives ({@code anyOf}, {@code
   * oneOf}) are folded into the map if there is one beside null, else only their types count.
   */
  static Set<String> of(
      Map<String, Object> map, SchemaSource source, String path, List<String> refs) {
    Set<String> types = stated(map);
    for (String keyword : List.of("anyOf", "oneOf")) {
      if (map.remove(keyword) instanceof List<?> alternatives) {
        addAlternatives(map, types, alternatives, source, path, refs, keyword);
      }
    }
    if (types.isEmpty() || types.equals(Set.of("null"))) {
      types.addAll(implied(map));
    }
    return types;
  }

  private static Set<String> stated(Map<String, Object> map) {
    Set<String> types = new LinkedHashSet<>();
    switch (map.get("type")) {
      case String one when NAMES.contains(one) -> types.add(one);
      case List<?> several ->
          several.forEach(t -> {
            if (t instanceof String s && NAMES.contains(s)) {
              types.add(s);
            }
          });
      case null, default -> {}
    }
    return types;
  }

  private static void addAlternatives(
      Map<String, Object> map,
      Set<String> types,
      List<?> alternatives,
      SchemaSource source,
      String path,
      List<String> refs,
      String keyword) {
    Set<String> union = new LinkedHashSet<>();
    Map<String, Object> only = new LinkedHashMap<>();
    int real = 0;
    boolean anything = false;
    for (Object alternative : alternatives) {
      Map<String, Object> flat =
          new LinkedHashMap<>(
              source.flat(alternative, path, refs).map(SchemaSource.Flat::map).orElse(Map.of()));
      Set<String> own = of(flat, source, path, refs);
      if (own.equals(Set.of("null"))) {
        union.add("null");
        continue;
      }
      real++;
      anything |= own.isEmpty();
      union.addAll(own);
      only = flat;
    }
    if (real == 1) {
      only.forEach(map::putIfAbsent);
    } else if (real > 1) {
      source.drop(keyword, path);
    }
    if (types.isEmpty() && !anything) {
      types.addAll(union);
    }
  }

  private static Set<String> implied(Map<String, Object> map) {
    if (map.containsKey("properties") || map.containsKey("additionalProperties")) {
      return Set.of("object");
    }
    if (map.containsKey("items")) {
      return Set.of("array");
    }
    if (map.get("enum") instanceof List<?> values) {
      Set<String> types = new LinkedHashSet<>();
      values.forEach(value -> types.add(ofValue(value)));
      return types;
    }
    if (map.get("const") != null) {
      return Set.of(ofValue(map.get("const")));
    }
    if (map.containsKey("pattern") || map.containsKey("minLength")) {
      return Set.of("string");
    }
    return Set.of();
  }

  private static String ofValue(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Boolean _ -> "boolean";
      case Long _, BigInteger _ -> "integer";
      case Double _ -> "number";
      case List<?> _ -> "array";
      case Map<?, ?> _ -> "object";
      default -> "string";
    };
  }
}
