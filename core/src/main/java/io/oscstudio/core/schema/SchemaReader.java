package io.oscstudio.core.schema;

import io.oscstudio.core.schema.Shape.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads the part of JSON Schema that our schemas use. */
final class SchemaReader {
  private static final Map<String, SchemaField> READ = new ConcurrentHashMap<>();

  private SchemaReader() {}

  static SchemaField read(String name) {
    return READ.computeIfAbsent(name, n -> field("", true, SchemaFiles.json(n)));
  }

  private static SchemaField field(String key, boolean required, JsonNode json) {
    return new SchemaField(
        key,
        json.path("title").asString(""),
        json.path("description").asString(""),
        required,
        shape(json),
        usual(json.path("default")),
        json.path("x-osc").path("section").asString(""),
        json.path("deprecated").asBoolean(false));
  }

  private static String usual(JsonNode value) {
    return value.isArray() ? String.join(", ", strings(value)) : value.asString("");
  }

  private static Shape shape(JsonNode json) {
    return switch (type(json)) {
      case "string" -> json.has("enum") ? choice(json) : text(json);
      case "integer", "number" ->
          new Shape.Number(
              type(json).equals("integer"),
              bound(json.path("minimum")),
              bound(json.path("maximum")));
      case "boolean" -> new Shape.Switch();
      case "array" -> json.has("items") ? items(json) : new Shape.Free();
      case "object" -> map(json);
      default -> new Shape.Free();
    };
  }

  private static Shape items(JsonNode json) {
    return new Shape.Items(
        field("", false, json.path("items")), json.path("uniqueItems").asBoolean(false));
  }

  private static Shape map(JsonNode json) {
    if (json.has("properties")) {
      return group(json);
    }
    return json.path("additionalProperties").isObject()
        ? new Shape.Entries(field("", false, json.path("additionalProperties")))
        : new Shape.Free();
  }

  /** The type; where nothing may stand as well, the other one. */
  private static String type(JsonNode json) {
    JsonNode type = json.path("type");
    if (type.isArray()) {
      return strings(type).stream().filter(t -> !t.equals("null")).findFirst().orElse("");
    }
    return type.asString("");
  }

  private static Shape choice(JsonNode json) {
    return new Shape.Choice(strings(json.path("enum")), json.path("x-osc-options").asString(""));
  }

  private static Shape text(JsonNode json) {
    int most = json.path("maxLength").asInt(-1);
    return new Shape.Text(
        format(json),
        most < 0 ? OptionalInt.empty() : OptionalInt.of(most),
        json.path("x-osc").path("lines").asInt(1),
        strings(json.path("examples")),
        json.path("x-osc-options").asString(""));
  }

  private static Format format(JsonNode json) {
    if (json.path("contentEncoding").asString("").equals("base64")) {
      return Format.BASE64;
    }
    return switch (json.path("contentMediaType").asString("")) {
      case "application/json" -> Format.JSON;
      case "text/markdown" -> Format.MARKDOWN;
      default ->
          switch (json.path("format").asString("")) {
            case "uri" -> Format.URI;
            case "email" -> Format.EMAIL;
            case "code" -> Format.CODE;
            case "quantity" -> Format.QUANTITY;
            case "duration" -> Format.DURATION;
            default -> Format.PLAIN;
          };
    };
  }

  private static Shape group(JsonNode json) {
    Set<String> required =
        strings(json.path("required")).stream().collect(Collectors.toUnmodifiableSet());
    List<SchemaField> fields = new ArrayList<>();
    json.path("properties")
        .properties()
        .forEach(p -> fields.add(field(p.getKey(), required.contains(p.getKey()), p.getValue())));
    return new Shape.Group(fields);
  }

  private static OptionalLong bound(JsonNode value) {
    return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
  }

  private static List<String> strings(JsonNode values) {
    List<String> all = new ArrayList<>();
    values.forEach(v -> all.add(v.asString()));
    return all;
  }
}
