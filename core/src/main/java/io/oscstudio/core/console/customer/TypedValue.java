package io.oscstudio.core.console.customer;

import io.oscstudio.core.console.FieldType;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type and the values they mean by it. */
final class TypedValue {
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,40}");
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");

  private TypedValue() {}

  static Optional<Object> read(String typed, FieldType type, Optional<Schema> schema) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Object> allowed = schema.flatMap(s -> ofEnum(typed, s));
    if (allowed.isPresent()) {
      return allowed;
    }
    String text = typed.strip();
    return Optional.of(
        switch (type) {
          case INTEGER, INT_OR_STRING -> INTEGER.matcher(text).matches() ? whole(text) : typed;
          case NUMBER -> number(text).orElse(typed);
          case BOOLEAN ->
              text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : typed;
          case STRING, OBJECT, MAP, ARRAY, ANY -> typed;
        });
  }

  /** One of the values the schema lists, which need not have the field's type. */
  private static Optional<Object> ofEnum(String typed, Schema schema) {
    for (Value<?> value : schema.allowed()) {
      if (value.node() instanceof ScalarNode scalar
          && scalar.text().equals(typed)
          && scalar.value() != null) {
        return Optional.of(scalar.value());
      }
    }
    return Optional.empty();
  }

  private static Optional<Object> number(String text) {
    if (INTEGER.matcher(text).matches()) {
      return Optional.of(whole(text));
    }
    return NUMBER.matcher(text).matches()
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  private static Object whole(String text) {
    BigInteger number = new BigInteger(text);
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }

  static String show(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Double d when Double.isFinite(d) ->
          new BigDecimal(d.toString()).stripTrailingZeros().toPlainString();
      case Map<?, ?> map -> map.isEmpty() ? "" : YamlWriter.write(map);
      case List<?> list -> list.isEmpty() ? "" : YamlWriter.write(list);
      default -> value.toString();
    };
  }
}
