package io.oscstudio.core.console.customer;

import io.oscstudio.core.console.FieldType;
import io.oscstudio.core.kubernetes.OpenApi;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes values for schemas. Several schemas that one value must fit go as a list, see Demands. */
final class SampleMaker {
  private static final int DEEPEST = 24;

  /** From here on only what is required is filled in. */
  private static final int MOST_VALUES = 300;

  /** A schema of strangers may require more than anybody can look at. */
  private static final int MOST_REQUIRED_VALUES = 20_000;

  /** A list that needs more items stays shorter, so that it is among what could not be filled. */
  private static final int MOST_ITEMS = 1_000;

  private final RandomGenerator random;
  private final SampleScalars scalars;
  private int values;

  SampleMaker(RandomGenerator random) {
    this.random = random;
    this.scalars = new SampleScalars(random);
  }

  /** A value for {@code spec}, which always is an object. */
  Object spec(Schema schema) {
    Object made = object(demands(List.of(schema), 0), 0);
    return made instanceof Map<?, ?> ? made : Map.of();
  }

  /** A value for a field that lies outside {@code spec}. */
  Optional<Object> outside(FormField field) {
    return value(List.of(field.schema()), 0);
  }

  /**
   * What a value must fit: the schemas themselves, all of {@code allOf}, and one of each {@code
   * anyOf} and {@code oneOf}.
   */
  private List<Schema> demands(List<Schema> schemas, int depth) {
    List<Schema> all = new ArrayList<>();
    for (Schema schema : schemas) {
      all.add(schema);
      if (depth < DEEPEST) {
        all.addAll(demands(parts(schema, "allOf"), depth + 1));
        for (String junctor : List.of("anyOf", "oneOf")) {
          List<Schema> parts = parts(schema, junctor);
          if (!parts.isEmpty()) {
            all.addAll(demands(List.of(parts.get(random.nextInt(parts.size()))), depth + 1));
          }
        }
      }
    }
    return all;
  }

  private static List<Schema> parts(Schema schema, String junctor) {
    return schema.items(junctor).stream().map(part -> Schema.of(part.node())).toList();
  }

  private Optional<Object> value(List<Schema> schemas, int depth) {
    List<Schema> all = demands(schemas, 0);
    values++;
    Optional<Object> allowed = allowed(all);
    if (allowed.isPresent()) {
      return allowed;
    }
    FieldType type =
        all.stream()
            .map(FieldType::of)
            .filter(t -> t != FieldType.ANY)
            .findFirst()
            .orElse(FieldType.ANY);
    if (all.stream().anyMatch(Schema::isIntOrString)) {
      type = FieldType.INT_OR_STRING;
    }
    return switch (type) {
      case STRING -> scalars.text(all);
      case INTEGER, INT_OR_STRING -> scalars.whole(all);
      case NUMBER -> scalars.number(all);
      case BOOLEAN -> Optional.of(random.nextBoolean());
      case OBJECT -> Optional.of(object(all, depth));
      case MAP -> Optional.of(isObject(all) ? object(all, depth) : map(all, depth));
      case ARRAY -> Optional.of(list(all, depth));
      case ANY -> Optional.of(Map.of());
    };
  }

  private static boolean isObject(List<Schema> all) {
    return isEmbedded(all)
        || all.stream().anyMatch(schema -> schema.has("properties") || schema.has("required"));
  }

  private static boolean isEmbedded(List<Schema> all) {
    return all.stream().anyMatch(s -> s.flag(OpenApi.EMBEDDED).map(Value::value).orElse(false));
  }

  /** One of the values that every list of values has. */
  private Optional<Object> allowed(List<Schema> all) {
    List<List<Object>> lists =
        all.stream()
            .map(schema -> schema.allowed().stream().map(v -> v.node().toData()).toList())
            .filter(list -> !list.isEmpty())
            .map(list -> (List<Object>) new ArrayList<>(list))
            .toList();
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    List<Object> common = lists.getFirst();
    lists.forEach(common::retainAll);
    common.removeIf(value -> value == null || value.equals(""));
    return common.isEmpty()
        ? Optional.of(lists.getFirst()).filter(l -> !l.isEmpty()).map(List::getFirst)
        : Optional.of(common.get(random.nextInt(common.size())));
  }

  private Object object(List<Schema> all, int depth) {
    Map<String, List<Schema>> properties = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    for (Schema schema : all) {
      schema
          .properties()
          .forEach((key, property) ->
              properties.computeIfAbsent(key, _ -> new ArrayList<>()).add(property));
      schema.required().forEach(key -> required.add(key.value()));
    }
    Set<String> forbidden = forbidden(all, required);
    Map<String, Object> made = new LinkedHashMap<>();
    if (isEmbedded(all)) {
      made.put("apiVersion", "v1");
      made.put("kind", "ConfigMap");
      return made;
    }
    properties.forEach((key, schemas) -> {
      if (required.contains(key) || !forbidden.contains(key) && isWanted(depth)) {
        if (depth < DEEPEST && isRoom()) {
          value(schemas, depth + 1).ifPresent(value -> made.put(key, value));
        }
      }
    });
    if (all.stream().anyMatch(Schema::isOpen)) {
      required.forEach(key -> made.computeIfAbsent(key, _ -> "sample"));
    }
    fill(made, all, depth);
    return made;
  }

  /** An object that needs a number of keys gets some more of its own, or of those it may have. */
  private void fill(Map<String, Object> made, List<Schema> all, int depth) {
    long least = SampleScalars.least(all, "minProperties").map(n -> n.longValue()).orElse(0L);
    for (Schema schema : all) {
      for (Map.Entry<String, Schema> each : schema.properties().entrySet()) {
        if (isRoom() && made.size() < least && !made.containsKey(each.getKey())) {
          value(List.of(each.getValue()), depth + 1)
              .ifPresent(value -> made.put(each.getKey(), value));
        }
      }
    }
  }

  /** The keys of the alternatives that were not taken, and those that must not be there. */
  private static Set<String> forbidden(List<Schema> all, Set<String> required) {
    Set<String> forbidden = new HashSet<>();
    for (Schema schema : all) {
      for (Schema part : parts(schema, "oneOf")) {
        part.required().forEach(key -> forbidden.add(key.value()));
        part.properties().keySet().forEach(forbidden::add);
      }
      Optional.ofNullable(schema.at("not").orElse(null))
          .map(not -> Schema.of(not.node()))
          .ifPresent(not -> {
            not.required().forEach(key -> forbidden.add(key.value()));
            parts(not, "anyOf")
                .forEach(part -> part.required().forEach(key -> forbidden.add(key.value())));
          });
    }
    forbidden.removeAll(required);
    return forbidden;
  }

  private boolean isRoom() {
    return values < MOST_REQUIRED_VALUES;
  }

  private boolean isWanted(int depth) {
    double share = depth == 0 ? 0.7 : depth == 1 ? 0.5 : depth < 4 ? 0.2 : 0;
    return values < MOST_VALUES && random.nextDouble() < share;
  }

  private Object map(List<Schema> all, int depth) {
    List<Schema> each =
        all.stream().flatMap(schema -> schema.additionalProperties().stream()).toList();
    long least = SampleScalars.least(all, "minProperties").map(n -> n.longValue()).orElse(1L);
    Map<String, Object> made = new LinkedHashMap<>();
    if (each.isEmpty() || depth >= DEEPEST) {
      return made;
    }
    for (int i = 1; isRoom() && i <= Math.clamp(least, 1, 20); i++) {
      String key = "key-" + i;
      value(each, depth + 1).ifPresent(value -> made.put(key, value));
    }
    return made;
  }

  private Object list(List<Schema> all, int depth) {
    List<Schema> items = all.stream().flatMap(schema -> schema.itemSchema().stream()).toList();
    long least = SampleScalars.least(all, "minItems").map(n -> n.longValue()).orElse(0L);
    long most = SampleScalars.most(all, "maxItems").map(n -> n.longValue()).orElse(least + 2);
    if (items.isEmpty() || depth >= DEEPEST) {
      return List.of();
    }
    least = Math.clamp(least, 0, MOST_ITEMS);
    long count = Math.clamp(least + random.nextInt(2), least, Math.max(least, Math.min(most, 50)));
    List<Object> made = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    List<String> keys =
        all.stream()
            .flatMap(s -> s.texts("x-kubernetes-list-map-keys").stream())
            .map(Value::value)
            .toList();
    long mostTries = count * 4 + 4;
    for (int tries = 0; isRoom() && made.size() < count && tries < mostTries; tries++) {
      Optional<Object> item = value(items, depth + 1);
      item.filter(value -> seen.add(identity(value, keys))).ifPresent(made::add);
    }
    return Collections.unmodifiableList(made);
  }

  private static Object identity(Object item, List<String> keys) {
    return item instanceof Map<?, ?> map && !keys.isEmpty()
        ? keys.stream().map(key -> String.valueOf(map.get(key))).toList()
        : item;
  }
}
