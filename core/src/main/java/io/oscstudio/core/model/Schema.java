package io.oscstudio.core.model;

import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A schema inside a CRD's {@code openAPIV3Schema}: one value of the custom resource. */
public final class Schema extends View {
  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "format",
          "title",
          "description",
          "default",
          "enum",
          "properties",
          "required",
          "items",
          "additionalProperties",
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
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "nullable",
          "example",
          "externalDocs",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "x-kubernetes-preserve-unknown-fields",
          "x-kubernetes-embedded-resource",
          "x-kubernetes-int-or-string",
          "x-kubernetes-list-type",
          "x-kubernetes-list-map-keys",
          "x-kubernetes-map-type",
          "x-kubernetes-validations");

  Schema(Node node, YamlPath path) {
    super(node, path);
  }

  /** The view of a schema that stands alone; its paths begin at itself. */
  public static Schema of(Node node) {
    return new Schema(node, YamlPath.ROOT);
  }

  /**
   * {@code object}, {@code array}, {@code string}, {@code integer}, {@code number}, {@code
   * boolean}.
   */
  public Optional<Value<String>> type() {
    return text("type");
  }

  public Optional<Value<String>> format() {
    return text("format");
  }

  public Optional<Value<String>> title() {
    return text("title");
  }

  public Optional<Value<String>> description() {
    return text("description");
  }

  /** The default, also where it is written as null. */
  public Optional<Node> defaultValue() {
    return node().at("default");
  }

  /** The values allowed. */
  public List<Value<Node>> allowed() {
    return items("enum");
  }

  public List<Value<String>> required() {
    return texts("required");
  }

  /** Whether fields the schema does not name are kept. */
  public boolean preservesUnknown() {
    return flag("x-kubernetes-preserve-unknown-fields").map(Value::value).orElse(false);
  }

  /** Whether it may be an integer or a string. */
  public boolean isIntOrString() {
    return flag("x-kubernetes-int-or-string").map(Value::value).orElse(false);
  }

  /** The fields in order. */
  public Map<String, Schema> properties() {
    Map<String, Schema> properties = new LinkedHashMap<>();
    at("properties")
        .filter(found -> found.node() instanceof MapNode)
        .ifPresent(found -> {
          for (MapNode.Entry entry : ((MapNode) found.node()).entries()) {
            YamlPath at = found.path().key(entry.name());
            properties.put(entry.name(), new Schema(entry.value(), at));
          }
        });
    return properties;
  }

  /** The field with this name, one of those named by the schema. */
  public Optional<Schema> property(String name) {
    return view(Schema::new, "properties", name);
  }

  /** The schema of a list's items. */
  public Optional<Schema> itemSchema() {
    return view(Schema::new, "items");
  }

  /** The schema of the values of a map with free keys. */
  public Optional<Schema> additionalProperties() {
    return view(Schema::new, "additionalProperties");
  }

  /** Whether any key may be used: free keys, or unknown fields kept. */
  public boolean isOpen() {
    return preservesUnknown()
        || additionalProperties().isPresent()
        || flag("additionalProperties").map(Value::value).orElse(false);
  }

  /**
   * A place a path led to.
   *
   * @param way the path as the schema has it: every step into a list's items is {@code [0]}
   * @param schema what it says of the place
   */
  public record Found(YamlPath way, Schema schema) {}

  /**
   * What the schema says of the value at a dotted path such as {@code pod.containers[0].image};
   * through a list with or without an index, through free keys by any name. Brackets that do not
   * fit lead nowhere.
   */
  public Optional<Found> find(String dottedPath) {
    Optional<Found> here = Optional.of(new Found(YamlPath.ROOT, this));
    try {
      for (YamlPath.Step step : YamlPath.parse(dottedPath).steps()) {
        here = here.flatMap(found -> found.schema.step(found.way, step));
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return here;
  }

  private Optional<Found> step(YamlPath way, YamlPath.Step step) {
    return switch (step) {
      case YamlPath.Index _ -> item(way);
      case YamlPath.Key(String name) -> named(way, name);
    };
  }

  private Optional<Found> named(YamlPath way, String name) {
    Optional<Schema> own = property(name).or(this::additionalProperties);
    if (own.isPresent() || itemSchema().isEmpty()) {
      return own.map(schema -> new Found(way.key(name), schema));
    }
    boolean index = !name.isEmpty() && name.chars().allMatch(Character::isDigit);
    return index ? item(way) : item(way).flatMap(found -> found.schema.named(found.way, name));
  }

  private Optional<Found> item(YamlPath way) {
    return itemSchema().map(schema -> new Found(way.index(0), schema));
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }
}
