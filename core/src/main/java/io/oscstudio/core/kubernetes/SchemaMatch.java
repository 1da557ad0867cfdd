package io.oscstudio.core.kubernetes;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value fits an OpenAPI schema of a CRD, the way the Kubernetes API server checks it. A
 * key the schema does not have counts as a breach, because it would be dropped from a default.
 */
public final class SchemaMatch {
  /** What the message of a key that the schema does not have is called. */
  public static final String UNKNOWN_KEY = "value.unknown-key";

  /** What every resource has, whether its schema says so or not. */
  private static final Set<String> OF_EVERY_RESOURCE = Set.of("apiVersion", "kind", "metadata");

  /** What the message of a required key that is not there is called. */
  public static final String MISSING_KEY = "value.required";

  /** Values that {@code anyOf} and the like make to be looked at more often are passed over. */
  private static final int MOST_STEPS = 5_000_000;

  /** Dividing numbers with larger exponents would take long. */
  private static final int MOST_DIGITS = 400;

  private final Problems problems;
  private final Optional<MapNode> resource;
  private final int[] steps;

  private SchemaMatch(Optional<MapNode> resource, Problems problems, int[] steps) {
    this.resource = resource;
    this.problems = problems;
    this.steps = steps;
  }

  /** Takes what is wrong with a value. */
  @FunctionalInterface
  public interface Problems {
    /** Something is wrong at {@code where}. */
    void at(Node where, Message why);
  }

  /** Reports every way in which {@code value} does not fit {@code schema}. */
  public static void check(Node value, MapNode schema, Problems problems) {
    new SchemaMatch(Optional.empty(), problems, new int[1]).match(value, schema, true);
  }

  /** Reports every way in which a whole custom resource does not fit the schema of its CRD. */
  public static void checkResource(MapNode value, MapNode schema, Problems problems) {
    new SchemaMatch(Optional.of(schema), problems, new int[1]).match(value, schema, true);
  }

  private boolean fits(Node value, MapNode schema) {
    List<Message> found = new ArrayList<>();
    new SchemaMatch(resource, (_, why) -> found.add(why), steps).match(value, schema, false);
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
        && !OpenApi.isTrue(m, "nullable");
  }

  /** Whether a key is one that Kubernetes looks after itself. */
  private boolean isOfEveryResource(String key, MapNode schema) {
    return OF_EVERY_RESOURCE.contains(key)
        && (resource.filter(r -> r == schema).isPresent()
            || OpenApi.isTrue(schema, OpenApi.EMBEDDED));
  }

  /**
   * @param closed whether unknown keys count; they do not inside {@code anyOf} and the like, which
   *     name only some of a value's keys
   */
  private void match(Node value, MapNode schema, boolean closed) {
    if (++steps[0] > MOST_STEPS
        || value instanceof ScalarNode s && s.isNull() && OpenApi.isTrue(schema, "nullable")) {
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
    String type = OpenApi.type(schema);
    boolean fits =
        OpenApi.isTrue(schema, OpenApi.INT_OR_STRING)
            ? found.equals("integer") || found.equals("string")
            : type.isEmpty()
                || type.equals(found)
                || type.equals("number") && found.equals("integer");
    if (!fits) {
      problems.at(
          value,
          Message.of(
              "value.type",
              Message.of("check.type." + found),
              type.isEmpty() ? "int-or-string" : type));
    }
    return fits;
  }

  private void matchEnum(Node value, MapNode schema) {
    List<Node> allowed = OpenApi.items(schema, "enum");
    if (!allowed.isEmpty()
        && allowed.stream().noneMatch(a -> Objects.equals(a.toData(), value.toData()))) {
      problems.at(value, Message.of("value.enum", value.source()));
    }
  }

  private void matchMap(MapNode map, MapNode schema, boolean closed) {
    Optional<MapNode> properties = OpenApi.map(schema, "properties");
    Optional<Node> additional = schema.get("additionalProperties");
    boolean open = !closed || additional.isPresent() || OpenApi.isTrue(schema, OpenApi.PRESERVE);
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
    for (Node required : OpenApi.items(schema, "required")) {
      if (required instanceof ScalarNode key && !map.contains(key.text())) {
        boolean defaulted =
            properties.filter(p -> p.at(key.text(), "default").isPresent()).isPresent();
        if (!defaulted) {
          problems.at(map, Message.of(MISSING_KEY, key.text()));
        }
      }
    }
    if (OpenApi.isTrue(schema, OpenApi.EMBEDDED)) {
      for (String key : List.of("apiVersion", "kind")) {
        if (map.get(key).filter(n -> n instanceof ScalarNode s && s.isString()).isEmpty()) {
          problems.at(map, Message.of("value.embedded", key));
        }
      }
    }
    matchCount(map, map.entries().size(), "minProperties", "maxProperties", schema);
  }

  private void matchList(ListNode list, MapNode schema, boolean closed) {
    OpenApi.map(schema, "items")
        .ifPresent(items -> list.items().forEach(item -> match(item, items, closed)));
    matchCount(list, list.items().size(), "minItems", "maxItems", schema);
    List<String> keys =
        OpenApi.items(schema, "x-kubernetes-list-map-keys").stream()
            .filter(ScalarNode.class::isInstance)
            .map(key -> ((ScalarNode) key).text())
            .toList();
    String kind = OpenApi.text(schema, "x-kubernetes-list-type").orElse("");
    if (kind.equals("set") || OpenApi.isTrue(schema, "uniqueItems")) {
      matchUnique(list, Node::toData);
    } else if (kind.equals("map") && !keys.isEmpty()) {
      matchUnique(list, item -> identity(item, keys));
    }
  }

  private void matchUnique(ListNode list, Function<Node, @Nullable Object> identity) {
    Set<@Nullable Object> seen = new HashSet<>();
    for (Node item : list.items()) {
      Object own = identity.apply(item);
      if (!seen.add(own)) {
        problems.at(item, Message.of("value.unique", String.valueOf(own)));
      }
    }
  }

  /** What tells an item of a list apart from the others: the values of its keys. */
  private static Object identity(Node item, List<String> keys) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (String key : keys) {
      item.at(key).ifPresent(value -> values.put(key, value.toData()));
    }
    return values;
  }

  private void matchScalar(ScalarNode scalar, MapNode schema) {
    if (scalar.isString()) {
      String text = scalar.text();
      matchCount(scalar, text.codePointCount(0, text.length()), "minLength", "maxLength", schema);
      OpenApi.text(schema, "pattern")
          .filter(pattern -> !SafePattern.mayMatch(pattern, text))
          .ifPresent(pattern -> problems.at(scalar, Message.of("value.pattern", pattern)));
    } else {
      OpenApi.number(scalar).ifPresent(value -> matchBounds(scalar, value, schema));
    }
    OpenApi.text(schema, "format")
        .filter(format -> !ValueFormat.fits(scalar, format))
        .ifPresent(format -> problems.at(scalar, Message.of("value.format", format)));
  }

  private void matchBounds(ScalarNode scalar, BigDecimal value, MapNode schema) {
    Optional<BigDecimal> least = OpenApi.number(schema, "minimum");
    Optional<BigDecimal> most = OpenApi.number(schema, "maximum");
    matchMultiple(scalar, value, schema);
    int roomBelow = OpenApi.isTrue(schema, "exclusiveMinimum") ? 1 : 0;
    int roomAbove = OpenApi.isTrue(schema, "exclusiveMaximum") ? 1 : 0;
    if (least.isPresent() && value.compareTo(least.get()) < roomBelow) {
      problems.at(scalar, Message.of("value.below", value.toString(), least.get().toString()));
    }
    if (most.isPresent() && most.get().compareTo(value) < roomAbove) {
      problems.at(scalar, Message.of("value.above", value.toString(), most.get().toString()));
    }
  }

  private void matchMultiple(ScalarNode scalar, BigDecimal value, MapNode schema) {
    OpenApi.number(schema, "multipleOf")
        .filter(factor -> factor.signum() > 0 && Math.abs(value.scale()) < MOST_DIGITS)
        .filter(factor -> value.remainder(factor).signum() != 0)
        .ifPresent(factor ->
            problems.at(scalar, Message.of("value.multiple", value.toString(), factor.toString())));
  }

  private void matchCount(Node at, int count, String least, String most, MapNode schema) {
    Optional<BigDecimal> min = OpenApi.number(schema, least);
    Optional<BigDecimal> max = OpenApi.number(schema, most);
    BigDecimal size = BigDecimal.valueOf(count);
    if (min.isPresent() && size.compareTo(min.get()) < 0) {
      problems.at(at, Message.of("value.below", size.toString(), least + " " + min.get()));
    }
    if (max.isPresent() && size.compareTo(max.get()) > 0) {
      problems.at(at, Message.of("value.above", size.toString(), most + " " + max.get()));
    }
  }

  private void matchJunctors(Node value, MapNode schema) {
    for (MapNode part : OpenApi.maps(schema, "allOf")) {
      match(value, part, false);
    }
    List<MapNode> any = OpenApi.maps(schema, "anyOf");
    if (!any.isEmpty() && any.stream().noneMatch(part -> fits(value, part))) {
      problems.at(value, Message.of("value.none-of", "anyOf"));
    }
    List<MapNode> one = OpenApi.maps(schema, "oneOf");
    if (!one.isEmpty() && one.stream().filter(part -> fits(value, part)).count() != 1) {
      problems.at(value, Message.of("value.none-of", "oneOf"));
    }
    OpenApi.map(schema, "not")
        .filter(part -> fits(value, part))
        .ifPresent(_ -> problems.at(value, Message.of("value.none-of", "not")));
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
