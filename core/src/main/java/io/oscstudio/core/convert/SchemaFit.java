package io.oscstudio.core.convert;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Whether Kubernetes would take a value under a structural schema, its rule for defaults included:
 * nothing in it may be pruned.
 */
final class SchemaFit {
  private SchemaFit() {}

  static boolean fits(@Nullable Object value, Map<String, Object> schema) {
    if (value == null) {
      return Boolean.TRUE.equals(schema.get(Shapes.NULLABLE)) || isOpenValue(schema);
    }
    if (schema.get("enum") instanceof List<?> allowed
        && allowed.stream().noneMatch(a -> same(a, value))) {
      return false;
    }
    if (Boolean.TRUE.equals(schema.get(Shapes.INT_OR_STRING))) {
      return isInteger(value) || value instanceof String;
    }
    if (!(schema.get(Shapes.TYPE) instanceof String type)) {
      return isOpenValue(schema) && isJson(value);
    }
    return switch (type) {
      case "string" -> value instanceof String s && stringFits(s, schema);
      case "boolean" -> value instanceof Boolean;
      case "integer" -> isInteger(value) && numberFits(value, schema);
      case "number" -> isJson(value) && value instanceof Number && numberFits(value, schema);
      case "array" -> value instanceof List<?> list && listFits(list, schema);
      case "object" -> value instanceof Map<?, ?> map && mapFits(map, schema);
      default -> false;
    };
  }

  private static boolean isOpenValue(Map<String, Object> schema) {
    return Boolean.TRUE.equals(schema.get(Shapes.OPEN)) && !schema.containsKey(Shapes.TYPE);
  }

  /** Kubernetes' integers have 64 bits. */
  private static boolean isInteger(Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof BigInteger big && big.bitLength() < 64;
  }

  /** Whether JSON can say it: no infinities, no "not a number", also deeper inside. */
  private static boolean isJson(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case Double d -> Double.isFinite(d);
      case List<?> list -> list.stream().allMatch(SchemaFit::isJson);
      case Map<?, ?> map -> map.values().stream().allMatch(SchemaFit::isJson);
      default -> true;
    };
  }

  private static boolean stringFits(String s, Map<String, Object> schema) {
    int length = s.codePointCount(0, s.length());
    if (within(BigDecimal.valueOf(length), schema, "minLength", "maxLength")) {
      return !(schema.get("pattern") instanceof String pattern) || matches(pattern, s);
    }
    return false;
  }

  private static boolean matches(String pattern, String s) {
    try {
      return Pattern.compile(pattern).matcher(new Bounded(s)).find();
    } catch (PatternSyntaxException | StackOverflowError | IllegalStateException e) {
      return false;
    }
  }

  private static boolean numberFits(Object value, Map<String, Object> schema) {
    BigDecimal number = new BigDecimal(value.toString());
    if (!within(number, schema, "minimum", "maximum")) {
      return false;
    }
    if (Boolean.TRUE.equals(schema.get("exclusiveMinimum"))
        && number.compareTo(decimal(schema.get("minimum"), number.add(BigDecimal.ONE))) <= 0) {
      return false;
    }
    if (Boolean.TRUE.equals(schema.get("exclusiveMaximum"))
        && number.compareTo(decimal(schema.get("maximum"), number.subtract(BigDecimal.ONE))) >= 0) {
      return false;
    }
    BigDecimal step = decimal(schema.get("multipleOf"), BigDecimal.ZERO);
    return step.signum() <= 0 || number.remainder(step).signum() == 0;
  }

  private static boolean listFits(List<?> list, Map<String, Object> schema) {
    if (!within(BigDecimal.valueOf(list.size()), schema, "minItems", "maxItems")) {
      return false;
    }
    return !(schema.get(Shapes.ITEMS) instanceof Map<?, ?>)
        || list.stream()
            .allMatch(
                item -> fits(item, Shapes.asSchema(Objects.requireNonNull(schema.get("items")))));
  }

  private static boolean mapFits(Map<?, ?> map, Map<String, Object> schema) {
    if (!within(BigDecimal.valueOf(map.size()), schema, "minProperties", "maxProperties")
        || schema.get("required") instanceof List<?> required
            && !map.keySet().containsAll(required)) {
      return false;
    }
    Map<String, Object> properties = Shapes.properties(schema);
    boolean open = Boolean.TRUE.equals(schema.get(Shapes.OPEN));
    Object others = schema.get("additionalProperties");
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object property = properties.get(String.valueOf(entry.getKey()));
      boolean fits =
          property != null
              ? fits(entry.getValue(), Shapes.asSchema(property))
              : others instanceof Map<?, ?>
                  ? fits(entry.getValue(), Shapes.asSchema(others))
                  : open && isJson(entry.getValue());
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean within(
      BigDecimal amount, Map<String, Object> schema, String least, String most) {
    return amount.compareTo(decimal(schema.get(least), amount)) >= 0
        && amount.compareTo(decimal(schema.get(most), amount)) <= 0;
  }

  private static BigDecimal decimal(@Nullable Object value, BigDecimal otherwise) {
    return value instanceof Number n ? new BigDecimal(n.toString()) : otherwise;
  }

  static boolean same(@Nullable Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return new BigDecimal(x.toString()).compareTo(new BigDecimal(y.toString())) == 0;
    }
    return b.equals(a);
  }

  /** A text that ends the search of a pattern which backtracks without end. */
  private static final class Bounded implements CharSequence {
    private static final int MOST_READS = 1_000_000;

    private final String text;
    private int reads;

    Bounded(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++reads > MOST_READS) {
        throw new IllegalStateException("The pattern takes too long");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
