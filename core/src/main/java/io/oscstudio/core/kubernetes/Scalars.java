package io.oscstudio.core.kubernetes;

import io.oscstudio.core.base.Quantity;
import io.oscstudio.core.yaml.ScalarNode;
import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What the API server's decoder takes for which type. The text is JSON for it, not YAML. */
final class Scalars {
  private static final int LONGEST_MOMENT = 64;
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
          .toFormatter();

  private Scalars() {}

  /** Whether a scalar that is not null is of a type. */
  static boolean fits(ScalarNode scalar, ValueType.Scalar type) {
    @Nullable Object value = scalar.value();
    return switch (type) {
      case ANY -> true;
      case STRING -> value instanceof String;
      case BOOLEAN -> value instanceof Boolean;
      case INT32 -> isWhole(value, Integer.SIZE);
      case INT64 -> isWhole(value, Long.SIZE);
      case NUMBER -> value instanceof Number;
      case QUANTITY -> !(value instanceof Boolean);
      case INT_OR_STRING -> value instanceof String || isWhole(value, Integer.SIZE);
      case DATE_TIME -> value instanceof String text && isMoment(text);
      case BYTES -> value instanceof String text && isBase64(text);
    };
  }

  /** Whether a scalar that is not null can be read as an amount. */
  static boolean isQuantity(ScalarNode scalar) {
    return switch (scalar.value()) {
      case String text -> Quantity.parse(text.strip()).isPresent();
      case Double number -> !number.isNaN() && !number.isInfinite();
      case Number _ -> true;
      case null, default -> false;
    };
  }

  private static boolean isWhole(@Nullable Object value, int bits) {
    return switch (value) {
      case Long number -> BigInteger.valueOf(number).bitLength() < bits;
      // YAML's 1.0 and 1e3 reach the API server as 1 and 1000.
      case Double number ->
          number == Math.rint(number)
              && Math.abs(number) < (bits < Long.SIZE ? 1L << 31 : 1L << 53);
      case null, default -> false;
    };
  }

  private static boolean isMoment(String text) {
    if (text.length() > LONGEST_MOMENT) {
      return false;
    }
    try {
      MOMENT.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** As Go reads it: padded, and line breaks are passed over. */
  private static boolean isBase64(String text) {
    int count = 0;
    int padding = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        continue;
      }
      count++;
      if (c == '=') {
        padding++;
      } else if (padding > 0 || !isBase64(c)) {
        return false;
      }
    }
    return count % 4 == 0 && padding <= 2;
  }

  private static boolean isBase64(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/';
  }
}
