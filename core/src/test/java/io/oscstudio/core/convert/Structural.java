package io.oscstudio.core.convert;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Kubernetes' rules for structural schemas, written down once more, apart from the code they judge.
 */
final class Structural {
  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "title",
          "description",
          "default",
          "properties",
          "items",
          "additionalProperties",
          "required",
          "enum",
          "nullable",
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
          "format",
          "x-kubernetes-preserve-unknown-fields",
          "x-kubernetes-int-or-string");
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "integer", "number", "boolean");

  private final List<String> faults = new ArrayList<>();

  private Structural() {}

  /** What Kubernetes would say against the CRD; nothing when it takes it. */
  static List<String> faults(String crd) {
    YamlText text = YamlText.parse(crd, Dialect.OSC);
    Structural check = new Structural();
    text.findings().forEach(f -> check.faults.add(f.toString()));
    Object schema =
        text.first()
            .at("spec", "versions", 0, "schema", "openAPIV3Schema")
            .map(node -> Objects.requireNonNull(node.toData()))
            .orElse("no schema");
    check.node(schema, "");
    return check.faults;
  }

  private void node(Object node, String path) {
    if (!(node instanceof Map<?, ?> schema)) {
      faults.add(path + " is no map");
      return;
    }
    for (Object keyword : schema.keySet()) {
      if (!KEYWORDS.contains(keyword)) {
        faults.add(path + " has " + keyword);
      }
    }
    Object type = schema.get("type");
    boolean open = Boolean.TRUE.equals(schema.get("x-kubernetes-preserve-unknown-fields"));
    boolean intOrString = Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"));
    if (type == null ? !open && !intOrString : !(type instanceof String t && TYPES.contains(t))) {
      faults.add(path + " has type " + type);
    }
    if (intOrString && type != null) {
      faults.add(path + " is int-or-string and has a type");
    }
    if (schema.containsKey("properties") && schema.containsKey("additionalProperties")) {
      faults.add(path + " has properties and additionalProperties");
    }
    if ("array".equals(type) && !(schema.get("items") instanceof Map<?, ?>)) {
      faults.add(path + " is an array without items");
    }
    for (String words : List.of("title", "description")) {
      if (schema.get(words) != null && !(schema.get(words) instanceof String)) {
        faults.add(path + " has a " + words + " that is no string");
      }
    }
    if (schema.containsKey("default") && !fits(schema.get("default"), schema)) {
      faults.add(path + " has a default that does not fit: " + schema.get("default"));
    }
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach((key, value) -> node(Objects.requireNonNull(value), path + "." + key));
    }
    for (String below : List.of("items", "additionalProperties")) {
      if (schema.get(below) instanceof Map<?, ?> map) {
        node(map, path + "." + below);
      }
    }
  }

  /** Types, enumerations and pruning; a default must survive all three. */
  private static boolean fits(Object value, Map<?, ?> schema) {
    if (value == null) {
      return Boolean.TRUE.equals(schema.get("nullable"));
    }
    if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value)) {
      return false;
    }
    if (Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"))) {
      return value instanceof Long || value instanceof String;
    }
    return switch (String.valueOf(schema.get("type"))) {
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer" -> value instanceof Long;
      case "number" -> value instanceof Number;
      case "array" ->
          value instanceof List<?> list
              && list.stream()
                  .allMatch(i -> fits(i, (Map<?, ?>) Objects.requireNonNull(schema.get("items"))));
      case "object" ->
          value instanceof Map<?, ?> map
              && map.entrySet().stream().allMatch(e -> keyFits(e.getKey(), e.getValue(), schema));
      default -> !hasNull(value);
    };
  }

  private static boolean keyFits(Object key, Object value, Map<?, ?> schema) {
    if (schema.get("properties") instanceof Map<?, ?> properties
        && properties.get(key) instanceof Map<?, ?> own) {
      return fits(value, own);
    }
    if (schema.get("additionalProperties") instanceof Map<?, ?> others) {
      return fits(value, others);
    }
    return Boolean.TRUE.equals(schema.get("x-kubernetes-preserve-unknown-fields"))
        && !hasNull(value);
  }

  private static boolean hasNull(Object value) {
    return switch (value) {
      case null -> true;
      case List<?> list -> list.stream().anyMatch(Structural::hasNull);
      case Map<?, ?> map -> map.values().stream().anyMatch(Structural::hasNull);
      default -> false;
    };
  }
}
