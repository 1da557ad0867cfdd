package io.oscstudio.core.base;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of a resource as Kubernetes writes it: {@code 500m}, {@code 1Gi}, {@code 0.5}, {@code
 * 12e6}. Ordered by amount; {@code 1} and {@code 1000m} are equal in order but are not the same
 * record.
 *
 * @param amount the exact amount: cores, bytes or pieces
 * @param notation how it was written, which the canonical form keeps
 */
public record Quantity(BigDecimal amount, Notation notation) implements Comparable<Quantity> {
  /** Longer texts are refused unread: no quantity needs more, and a stranger may write anything. */
  private static final int LONGEST = 64;

  private static final int NANO = -9;
  private static final int EXA = 18;
  private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
  private static final BigInteger KIBI = BigInteger.valueOf(1024);

  private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
  private static final List<String> DECIMAL =
      List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");

  private static final Pattern PATTERN =
      Pattern.compile(
          "([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))"
              + "(?:([KMGTPE]i)|([numkMGTPE]?)|[eE]([+-]?[0-9]{1,3}))");

  private static final Pattern LOOSE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([A-Za-z]+)");

  /** What people write for a suffix, in lower case, and what they mean. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("kb", "k"),
          Map.entry("kib", "Ki"),
          Map.entry("ki", "Ki"),
          Map.entry("mb", "M"),
          Map.entry("mib", "Mi"),
          Map.entry("mi", "Mi"),
          Map.entry("gb", "G"),
          Map.entry("gib", "Gi"),
          Map.entry("gi", "Gi"),
          Map.entry("tb", "T"),
          Map.entry("tib", "Ti"),
          Map.entry("ti", "Ti"),
          Map.entry("k", "k"),
          Map.entry("g", "G"),
          Map.entry("t", "T"),
          Map.entry("m", "m"));

  /** How a quantity is written. */
  public enum Notation {
    /** With {@code n u m k M G T P E}, or nothing. */
    DECIMAL,
    /** With {@code Ki Mi Gi Ti Pi Ei}. */
    BINARY,
    /** With {@code e3}. */
    EXPONENT
  }

  /** Reads a quantity as strictly as Kubernetes does. */
  public static Optional<Quantity> parse(String text) {
    Matcher m = PATTERN.matcher(text);
    if (text.length() > LONGEST || !m.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(m.group(1));
    if (m.group(2) != null) {
      BigInteger factor = KIBI.pow(BINARY.indexOf(m.group(2)));
      return Optional.of(new Quantity(number.multiply(new BigDecimal(factor)), Notation.BINARY));
    }
    if (m.group(3) != null) {
      int power = NANO + 3 * DECIMAL.indexOf(m.group(3));
      return Optional.of(new Quantity(number.scaleByPowerOfTen(power), Notation.DECIMAL));
    }
    int power = Integer.parseInt(m.group(4));
    return Optional.of(new Quantity(number.scaleByPowerOfTen(power), Notation.EXPONENT));
  }

  /** Why {@code text} cannot be asked for or granted to a container; nothing if it can. */
  public static Optional<Message> problem(String text) {
    Optional<Quantity> quantity = parse(text);
    if (quantity.isPresent()) {
      return quantity.get().amount.signum() < 0
          ? Optional.of(Message.of("base.quantity-negative", text))
          : Optional.empty();
    }
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return Optional.of(
        meant(text)
            .map(meant -> Message.of("base.quantity-meant", shown, meant))
            .orElse(Message.of("base.quantity", shown)));
  }

  /** What somebody probably meant who wrote {@code 1GB} or {@code 500 m}. */
  private static Optional<String> meant(String text) {
    Matcher m = LOOSE.matcher(text.strip());
    if (text.length() > LONGEST || !m.matches()) {
      return Optional.empty();
    }
    String suffix = m.group(2);
    return parse(m.group(1) + suffix)
        .map(q -> m.group(1) + suffix)
        .or(() ->
            Optional.ofNullable(MEANT.get(suffix.toLowerCase(Locale.ROOT)))
                .map(s -> m.group(1) + s));
  }

  /**
   * As Kubernetes writes it back: without a fraction and with the biggest suffix that allows that
   * ({@code 0.5} is {@code 500m}, {@code 1024Mi} is {@code 1Gi}); smaller parts than a nano are
   * rounded up.
   */
  public String canonical() {
    BigDecimal whole = amount.stripTrailingZeros();
    if (notation == Notation.BINARY
        && whole.scale() <= 0
        && whole.abs().compareTo(new BigDecimal(KIBI)) >= 0) {
      return binary(whole.toBigIntegerExact());
    }
    BigInteger number =
        amount.scaleByPowerOfTen(-NANO).setScale(0, RoundingMode.UP).toBigIntegerExact();
    int power = number.signum() == 0 ? 0 : NANO;
    while (isMultiple(number, THOUSAND) && (notation == Notation.EXPONENT || power < EXA)) {
      number = number.divide(THOUSAND);
      power += 3;
    }
    if (notation == Notation.EXPONENT) {
      return number + (power == 0 ? "" : "e" + power);
    }
    return number + DECIMAL.get((power - NANO) / 3);
  }

  private static String binary(BigInteger bytes) {
    BigInteger number = bytes;
    int power = 0;
    while (isMultiple(number, KIBI) && power < BINARY.size() - 1) {
      number = number.divide(KIBI);
      power++;
    }
    return number + BINARY.get(power);
  }

  private static boolean isMultiple(BigInteger number, BigInteger of) {
    return number.signum() != 0 && number.mod(of).signum() == 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public String toString() {
    return canonical();
  }
}
