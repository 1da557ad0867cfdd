package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a value fits an OpenAPI schema of a CRD, the way the Kubernetes API server checks it. A
 * key the schema does not have counts as a breach, because it would be dropped from a default.
 */
public final class SchemaMatch {
  /** What the message of a key that the schema does not have is called. */
  public static final String UNKNOWN_KEY = "check.default.unknown-key";

  /** What every resource has, whether its schema says so or not. */
  private static final Set<String> OF_EVERY_RESOURCE = Set.of("apiVersion", "kind", "metadata");

  private final Problems problems;
  private final Optional<MapNode> resource;

  private SchemaMatch(Optional<MapNode> resource, Problems problems) {
    this.resource = resource;
    this.problems = problems;
  }

  /** Reports every way in which {@code value} does not fit {@code schema}. */
  static void check(Node value, MapNode schema, Problems problems) {
    new SchemaMatch(Optional.empty(), problems).match(value, schema, true);
  }

  /** Reports every way in which a whole custom resource does not fit the schema of its CRD. */
  public static void checkResource(MapNode value, MapNode schema, Problems problems) {
    new SchemaMatch(Optional.of(schema), problems).match(value, schema, true);
  }

  private boolean fits(Node value, MapNode schema) {
    List<Message> found = new ArrayList<>();
    new SchemaMatch(resource, (_, why) -> found.add(why)).match(value, schema, false);
    return found.isEmpty();
  }

  /**
   * Whether Kubernetes takes a value of a resource out before it looks: null where it may not be.
   */
  private boolean isDropped(Node value, Node schema) {
    return resource.isPresent()
        && value instanceof ScalarNode s
        && s.isNull()
        && schema instanceof MapNode m
        && !Schemas.isTrue(m, "nullable");
  }

  /** Whether a key is one that Kubernetes looks after itself. */
  private boolean isOfEveryResource(String key, MapNode schema) {
    return OF_EVERY_RESOURCE.contains(key)
        && (resource.filter(r -> r == schema).isPresent()
            || Schemas.isTrue(schema, Schemas.EMBEDDED));
  }

  /**
   * @param closed whether unknown keys count; they do not inside {@code anyOf} and the like, which
   *     name only some of a value's keys
   */
  private void match(Node value, MapNode schema, boolean closed) {
    if (value instanceof ScalarNode s && s.isNull() && Schemas.isTrue(schema, "nullable")) {
      return;
    }
    if (!matchType(value, schema)) {
      return;
    }
    matchEnum(value, schema);
    switch (value) {
      case MapNode map -> matchMap(map, schema, closed);
      case ListNode list -> matchList(list, schema, closed);
      case ScalarNode scalar -> matchScalar(scalar, schema);
    }
    matchJunctors(value, schema);
  }

  private boolean matchType(Node value, MapNode schema) {
    String found = typeOf(value);
    String type = Schemas.type(schema);
    boolean fits =
        Schemas.isTrue(schema, Schemas.INT_OR_STRING)
            ? found.equals("integer") || found.equals("string")
            : type.isEmpty()
                || type.equals(found)
                || type.equals("number") && found.equals("integer");
    if (!fits) {
      problems.at(
          value,
          Message.of(
              "check.default.type",
              Message.of("check.type." + found),
              type.isEmpty() ? "int-or-string" : type));
    }
    return fits;
  }

  private void matchEnum(Node value, MapNode schema) {
    List<Node> allowed = Nodes.itemsAt(schema, "enum");
    if (!allowed.isEmpty()
        && allowed.stream().noneMatch(a -> Objects.equals(a.toData(), value.toData()))) {
      problems.at(value, Message.of("check.default.enum", value.source()));
    }
  }

  private void matchMap(MapNode map, MapNode schema, boolean closed) {
    Optional<MapNode> properties = Nodes.mapAt(schema, "properties");
    Optional<Node> additional = schema.get("additionalProperties");
    boolean open = !closed || additional.isPresent() || Schemas.isTrue(schema, Schemas.PRESERVE);
    for (MapNode.Entry entry : map.entries()) {
      if (isOfEveryResource(entry.name(), schema)) {
        continue;
      }
      Optional<Node> own = properties.flatMap(p -> p.get(entry.name())).or(() -> additional);
      if (own.filter(o -> isDropped(entry.value(), o)).isPresent()) {
        continue;
      }
      if (own.isPresent() && own.get() instanceof MapNode inner) {
        match(entry.value(), inner, closed);
      } else if (own.isEmpty() && !open) {
        problems.at(entry.key(), Message.of(UNKNOWN_KEY, entry.name()));
      }
    }
    for (Node required : Nodes.itemsAt(schema, "required")) {
      if (required instanceof ScalarNode key && !map.contains(key.text())) {
        boolean defaulted =
            properties.filter(p -> p.at(key.text(), "default").isPresent()).isPresent();
        if (!defaulted) {
          problems.at(map, Message.of("check.default.required", key.text()));
        }
      }
    }
    matchCount(map, map.entries().size(), "minProperties", "maxProperties", schema);
  }

  private void matchList(ListNode list, MapNode schema, boolean closed) {
    Nodes.mapAt(schema, "items")
        .ifPresent(items -> list.items().forEach(item -> match(item, items, closed)));
    matchCount(list, list.items().size(), "minItems", "maxItems", schema);
  }

  private void matchScalar(ScalarNode scalar, MapNode schema) {
    if (scalar.isString()) {
      String text = scalar.text();
      matchCount(scalar, text.codePointCount(0, text.length()), "minLength", "maxLength", schema);
      Nodes.textAt(schema, "pattern")
          .filter(pattern -> !SafePattern.mayMatch(pattern, text))
          .ifPresent(pattern -> problems.at(scalar, Message.of("check.default.pattern", pattern)));
    } else {
      number(scalar).ifPresent(value -> matchBounds(scalar, value, schema));
    }
  }

  private void matchBounds(ScalarNode scalar, BigDecimal value, MapNode schema) {
    Optional<BigDecimal> least = Nodes.scalarAt(schema, "minimum").flatMap(SchemaMatch::number);
    Optional<BigDecimal> most = Nodes.scalarAt(schema, "maximum").flatMap(SchemaMatch::number);
    int roomBelow = Schemas.isTrue(schema, "exclusiveMinimum") ? 1 : 0;
    int roomAbove = Schemas.isTrue(schema, "exclusiveMaximum") ? 1 : 0;
    if (least.isPresent() && value.compareTo(least.get()) < roomBelow) {
      problems.at(
          scalar, Message.of("check.default.below", value.toString(), least.get().toString()));
    }
    if (most.isPresent() && most.get().compareTo(value) < roomAbove) {
      problems.at(
          scalar, Message.of("check.default.above", value.toString(), most.get().toString()));
    }
  }

  private void matchCount(Node at, int count, String least, String most, MapNode schema) {
    Optional<BigDecimal> min = Nodes.scalarAt(schema, least).flatMap(SchemaMatch::number);
    Optional<BigDecimal> max = Nodes.scalarAt(schema, most).flatMap(SchemaMatch::number);
    BigDecimal size = BigDecimal.valueOf(count);
    if (min.isPresent() && size.compareTo(min.get()) < 0) {
      problems.at(at, Message.of("check.default.below", size.toString(), least + " " + min.get()));
    }
    if (max.isPresent() && size.compareTo(max.get()) > 0) {
      problems.at(at, Message.of("check.default.above", size.toString(), most + " " + max.get()));
    }
  }

  private void matchJunctors(Node value, MapNode schema) {
    for (MapNode part : Nodes.mapsAt(schema, "allOf")) {
      match(value, part, false);
    }
    List<MapNode> any = Nodes.mapsAt(schema, "anyOf");
    if (!any.isEmpty() && any.stream().noneMatch(part -> fits(value, part))) {
      problems.at(value, Message.of("check.default.none-of", "anyOf"));
    }
    List<MapNode> one = Nodes.mapsAt(schema, "oneOf");
    if (!one.isEmpty() && one.stream().filter(part -> fits(value, part)).count() != 1) {
      problems.at(value, Message.of("check.default.none-of", "oneOf"));
    }
    Nodes.mapAt(schema, "not")
        .filter(part -> fits(value, part))
        .ifPresent(_ -> problems.at(value, Message.of("check.default.none-of", "not")));
  }

  private static Optional<BigDecimal> number(ScalarNode scalar) {
    try {
      return scalar.value() instanceof Number n
          ? Optional.of(new BigDecimal(n.toString()))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // .inf and .nan have no bounds to break
    }
  }

  private static String typeOf(Node value) {
    return switch (value) {
      case MapNode _ -> "object";
      case ListNode _ -> "array";
      case ScalarNode s ->
          switch (s.value()) {
            case null -> "nothing";
            case String _ -> "string";
            case Boolean _ -> "boolean";
            case Double d when d == Math.rint(d) && !Double.isInfinite(d) -> "integer";
            case Double _ -> "number";
            default -> "integer";
          };
    };
  }
}
