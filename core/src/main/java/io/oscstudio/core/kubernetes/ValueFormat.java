package io.oscstudio.core.kubernetes;

import io.oscstudio.core.yaml.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The formats of OpenAPI that the Kubernetes API server knows, as far as a value can be held to
 * them without being stricter than it is. Formats it does not know mean nothing to it.
 */
final class ValueFormat {
  /** Texts longer than this are not held to a format; no format has such. */
  private static final int LONGEST = 4_096;

  private static final BigDecimal INT32_LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal INT32_MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final BigDecimal INT64_LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal INT64_MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private static final String BYTE_OF_IP = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String IPV4 = BYTE_OF_IP + "(\\." + BYTE_OF_IP + "){3}";
  private static final String IPV6 = "(?=.*:.*:)[0-9A-Fa-f:]{2,39}(:" + IPV4 + ")?";
  private static final String DAY = "\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01])";

  /** All of these need linear time. */
  private static final Map<String, Pattern> TEXTS =
      Map.ofEntries(
          Map.entry("date", Pattern.compile(DAY)),
          Map.entry(
              "date-time",
              Pattern.compile(
                  DAY
                      + "[Tt ]([01]\\d|2[0-4]):[0-5]\\d:([0-5]\\d|60)([.,]\\d+)?"
                      + "([Zz]|[+-]\\d\\d:?\\d\\d)?")),
          Map.entry("byte", Pattern.compile("[A-Za-z0-9+/_-]*={0,2}")),
          Map.entry("ipv4", Pattern.compile(IPV4)),
          Map.entry("ipv6", Pattern.compile(IPV6)),
          Map.entry(
              "cidr", Pattern.compile("(" + IPV4 + "/(3[0-2]|[12]?\\d)|" + IPV6 + "/\\d{1,3})")),
          Map.entry("mac", Pattern.compile("[0-9A-Fa-f]{2}([:.-]?[0-9A-Fa-f]{2}){5,19}")),
          Map.entry(
              "uuid", Pattern.compile("[0-9A-Fa-f]{8}(-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}")),
          Map.entry("email", Pattern.compile("[^@]*<?[^@\\s]+@[^@\\s]+>?")),
          Map.entry("uri", Pattern.compile("(/|[A-Za-z][A-Za-z0-9+.-]*:).*")),
          Map.entry("hexcolor", Pattern.compile("#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")));

  private ValueFormat() {}

  /** Whether a scalar of a type has a format. */
  static boolean fits(ScalarNode scalar, String format) {
    if (scalar.isString()) {
      Pattern pattern = TEXTS.get(format);
      return pattern == null
          || scalar.text().length() > LONGEST
          || pattern.matcher(scalar.text()).matches();
    }
    return OpenApi.number(scalar).map(number -> fits(number, format)).orElse(true);
  }

  private static boolean fits(BigDecimal number, String format) {
    return switch (format) {
      case "int32" -> isWithin(number, INT32_LEAST, INT32_MOST);
      case "int64" -> isWithin(number, INT64_LEAST, INT64_MOST);
      case "uint32" -> isWithin(number, BigDecimal.ZERO, BigDecimal.valueOf(0xFFFF_FFFFL));
      case "uint64" ->
          isWithin(
              number,
              BigDecimal.ZERO,
              new BigDecimal(BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE)));
      default -> true;
    };
  }

  private static boolean isWithin(BigDecimal number, BigDecimal least, BigDecimal most) {
    return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
  }
}
