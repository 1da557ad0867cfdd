package io.oscstudio.core.check.text;

import io.oscstudio.core.schema.SchemaFiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one of our JSON Schemas says of a value: the part of the language our schemas use.
 *
 * @param json the schema of the value
 */
record DocumentSchema(JsonNode json) {
  /** The schema of a document, such as {@code metadata}. */
  static DocumentSchema named(String name) {
    return new DocumentSchema(SchemaFiles.json(name));
  }

  /** The types a value may have; none means any. */
  Set<String> types() {
    return strings("type");
  }

  /** The values it may have; none means any. */
  Set<String> allowed() {
    return strings("enum");
  }

  /** The keys a map must have. */
  Set<String> required() {
    return strings("required");
  }

  /** The keys a map may have, apart from the old ways to write one. */
  List<String> offeredKeys() {
    List<String> keys = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : json.path("properties").properties()) {
      if (!property.getValue().path("deprecated").asBoolean(false)) {
        keys.add(property.getKey());
      }
    }
    return keys;
  }

  /** The schema of the value of a key, empty when the schema says nothing of it. */
  Optional<DocumentSchema> property(String key) {
    @Nullable JsonNode own = json.path("properties").get(key);
    if (own != null) {
      return Optional.of(new DocumentSchema(own));
    }
    JsonNode rest = json.path("additionalProperties");
    return rest.isObject() ? Optional.of(new DocumentSchema(rest)) : Optional.empty();
  }

  /** The schema of a list's items. */
  Optional<DocumentSchema> items() {
    return Optional.ofNullable(json.get("items")).map(DocumentSchema::new);
  }

  /** Whether a map may have no other keys than those named. */
  boolean isClosed() {
    return json.path("additionalProperties").isBoolean()
        && !json.path("additionalProperties").asBoolean()
        && json.path("x-osc").path("unknownKeys").isMissingNode();
  }

  /** Whether a rule of its own looks at type, presence and allowed values of it. */
  boolean hasOwnRule() {
    return !json.path("x-osc").path("rule").isMissingNode();
  }

  private Set<String> strings(String key) {
    Set<String> all = new LinkedHashSet<>();
    JsonNode value = json.path(key);
    if (value.isArray()) {
      value.forEach(v -> all.add(v.asString()));
    } else if (value.isString()) {
      all.add(value.asString());
    }
    return all;
  }
}
