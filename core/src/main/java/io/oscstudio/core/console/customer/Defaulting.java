package io.oscstudio.core.console.customer;

import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Kubernetes makes of a custom resource before it looks at it: defaults of the schema are put
 * in where the object they belong to is there, and null goes where it may not be.
 */
final class Defaulting {
  /** Defaults in lists of lists add up; more values than this get none. */
  private static final int MOST_VALUES = 100_000;

  private int values;

  private Defaulting() {}

  static @Nullable Object apply(@Nullable Object value, Schema schema) {
    return new Defaulting().of(value, schema);
  }

  private @Nullable Object of(@Nullable Object value, Schema schema) {
    if (++values > MOST_VALUES) {
      return value;
    }
    return switch (value) {
      case Map<?, ?> map -> ofMap(map, schema);
      case List<?> list -> {
        Optional<Schema> items = schema.itemSchema();
        List<@Nullable Object> all = new ArrayList<>();
        list.forEach(item -> all.add(items.isPresent() ? of(item, items.get()) : item));
        yield all;
      }
      case null, default -> value;
    };
  }

  private Map<String, @Nullable Object> ofMap(Map<?, ?> map, Schema schema) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    map.forEach((key, value) -> all.put((String) key, value));
    Map<String, Schema> properties = schema.properties();
    Optional<Schema> others = schema.additionalProperties();
    properties.forEach((key, property) -> {
      if (all.get(key) == null && !(all.containsKey(key) && isNullable(property))) {
        standard(property).ifPresentOrElse(value -> all.put(key, value), () -> all.remove(key));
      }
    });
    all.replaceAll((key, value) -> {
      Optional<Schema> own = Optional.ofNullable(properties.get(key)).or(() -> others);
      return own.isPresent() ? of(value, own.get()) : value;
    });
    return all;
  }

  private static Optional<Object> standard(Schema schema) {
    return schema
        .defaultValue()
        .filter(node -> !(node instanceof ScalarNode scalar && scalar.isNull()))
        .map(Node::toData);
  }

  private static boolean isNullable(Schema schema) {
    return schema.flag("nullable").map(Value::value).orElse(false);
  }
}
