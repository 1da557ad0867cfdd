package io.oscstudio.core.console.customer;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a schema demands of a value, in words. */
final class FieldLimits {
  private static final int LONGEST_PATTERN = 120;

  private FieldLimits() {}

  static List<Message> of(Schema schema) {
    List<Message> limits = new ArrayList<>();
    between(
        limits,
        "value",
        bound(schema, "minimum", "exclusiveMinimum"),
        bound(schema, "maximum", "exclusiveMaximum"));
    between(limits, "length", text(schema, "minLength"), text(schema, "maxLength"));
    between(limits, "items", text(schema, "minItems"), text(schema, "maxItems"));
    between(limits, "keys", text(schema, "minProperties"), text(schema, "maxProperties"));
    text(schema, "multipleOf")
        .ifPresent(of -> limits.add(Message.of("customer.limit.multiple", of)));
    text(schema, "format").ifPresent(f -> limits.add(Message.of("customer.limit.format", f)));
    text(schema, "pattern")
        .map(p -> p.length() > LONGEST_PATTERN ? p.substring(0, LONGEST_PATTERN) + "…" : p)
        .ifPresent(p -> limits.add(Message.of("customer.limit.pattern", p)));
    if (schema.flag("uniqueItems").map(Value::value).orElse(false)
        || text(schema, "x-kubernetes-list-type").filter("set"::equals).isPresent()) {
      limits.add(Message.of("customer.limit.unique"));
    }
    if (schema.flag("nullable").map(Value::value).orElse(false)) {
      limits.add(Message.of("customer.limit.nullable"));
    }
    for (String junctor : List.of("oneOf", "anyOf")) {
      alternatives(schema, junctor)
          .ifPresent(keys -> limits.add(Message.of("customer.limit." + junctor, keys)));
    }
    return List.copyOf(limits);
  }

  /** A bound with the sign that says whether it is one of the values. */
  private static Optional<String> bound(Schema schema, String key, String exclusive) {
    String sign =
        !schema.flag(exclusive).map(Value::value).orElse(false)
            ? ""
            : key.equals("minimum") ? "> " : "< ";
    return text(schema, key).map(number -> sign + number);
  }

  private static void between(
      List<Message> limits, String what, Optional<String> least, Optional<String> most) {
    String key = "customer.limit." + what;
    if (least.isPresent() && most.isPresent()) {
      limits.add(Message.of(key + ".between", least.get(), most.get()));
    } else {
      least.ifPresent(bound -> limits.add(Message.of(key + ".least", bound)));
      most.ifPresent(bound -> limits.add(Message.of(key + ".most", bound)));
    }
  }

  /** The sets of keys of which one is needed; structural schemas say hardly more with these. */
  private static Optional<String> alternatives(Schema schema, String junctor) {
    List<String> sets = new ArrayList<>();
    for (Value<?> part : schema.items(junctor)) {
      List<String> keys = required(Schema.of(part.node()));
      if (keys.isEmpty()) {
        return Optional.empty();
      }
      sets.add(String.join(" + ", keys));
    }
    return sets.isEmpty() ? Optional.empty() : Optional.of(String.join(" | ", sets));
  }

  private static List<String> required(Schema schema) {
    return schema.required().stream().map(Value::value).toList();
  }

  private static Optional<String> text(View schema, String key) {
    return schema.text(key).map(Value::value);
  }
}
