package io.oscstudio.core.yaml;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which type a scalar has for Kubernetes' tools: the rules of YAML 1.1 as the YAML library of
 * Kubernetes applies them (reading D16). Dates stay strings there, and so does a lone {@code =}.
 */
final class ScalarTypes {
  private static final Set<String> TRUE =
      Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
  private static final Map<String, Double> SPECIAL_FLOATS =
      Map.ofEntries(
          Map.entry(".nan", Double.NaN),
          Map.entry(".NaN", Double.NaN),
          Map.entry(".NAN", Double.NaN),
          Map.entry(".inf", Double.POSITIVE_INFINITY),
          Map.entry(".Inf", Double.POSITIVE_INFINITY),
          Map.entry(".INF", Double.POSITIVE_INFINITY),
          Map.entry("+.inf", Double.POSITIVE_INFINITY),
          Map.entry("+.Inf", Double.POSITIVE_INFINITY),
          Map.entry("+.INF", Double.POSITIVE_INFINITY),
          Map.entry("-.inf", Double.NEGATIVE_INFINITY),
          Map.entry("-.Inf", Double.NEGATIVE_INFINITY),
          Map.entry("-.INF", Double.NEGATIVE_INFINITY));
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final String TAG = "tag:yaml.org,2002:";

  /** Longer numbers are strings: nobody means them, and parsing them costs quadratic time. */
  private static final int LONGEST_NUMBER = 400;

  private ScalarTypes() {}

  /** The value of a scalar with this text. */
  static @Nullable Object value(String text, ScalarStyle style, @Nullable String tag) {
    if (tag == null) {
      return style == ScalarStyle.PLAIN ? ofPlain(text) : text;
    }
    if (!tag.startsWith(TAG)) {
      return text;
    }
    return switch (tag.substring(TAG.length())) {
      case "null" -> null;
      case "bool" -> ofPlain(text) instanceof Boolean b ? b : text;
      case "int" -> ofPlain(text) instanceof Number n && !(n instanceof Double) ? n : text;
      case "float" -> ofPlain(text) instanceof Number n ? (Object) n.doubleValue() : text;
      default -> text;
    };
  }

  /** The value of a plain scalar without a tag. */
  static @Nullable Object ofPlain(String text) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (text.charAt(0)) {
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', '.' -> number(text);
      case 't', 'T', 'y', 'Y', 'o', 'O', 'f', 'F', 'n', 'N', '~' -> word(text);
      default -> text;
    };
  }

  private static @Nullable Object word(String text) {
    if (text.length() > 5) {
      return text;
    }
    if (TRUE.contains(text)) {
      return true;
    }
    if (FALSE.contains(text)) {
      return false;
    }
    return NULL.contains(text) ? null : text;
  }

  private static Object number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return text;
    }
    Double special = SPECIAL_FLOATS.get(text);
    if (special != null) {
      return special;
    }
    String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
    Number integer = integer(plain);
    if (integer != null) {
      return integer;
    }
    if (FLOAT.matcher(plain).matches()) {
      double number = Double.parseDouble(plain);
      if (!Double.isInfinite(number)) {
        return number;
      }
    }
    return text;
  }

  /** An integer as Go's {@code strconv.ParseInt(s, 0, 64)} reads it: decimal, 0x, 0o, 0 and 0b. */
  private static @Nullable Number integer(String text) {
    int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int radix = 10;
    String digits = text.substring(from);
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      switch (digits.charAt(1)) {
        case 'x', 'X' -> radix = 16;
        case 'o', 'O' -> radix = 8;
        case 'b', 'B' -> radix = 2;
        default -> {
          radix = 8;
          digits = "0o" + digits.substring(1);
        }
      }
      digits = digits.substring(2);
    }
    if (digits.isEmpty()) {
      return null;
    }
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c > 'f' || Character.digit(c, radix) < 0) {
        return null;
      }
    }
    BigInteger number = new BigInteger((text.startsWith("-") ? "-" : "") + digits, radix);
    if (number.bitLength() < Long.SIZE) {
      return number.longValue();
    }
    return number;
  }
}
