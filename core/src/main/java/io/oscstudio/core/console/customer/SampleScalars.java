package io.oscstudio.core.console.customer;

import io.oscstudio.core.kubernetes.SafePattern;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes texts and numbers that several schemas allow. */
final class SampleScalars {
  private static final int TRIES = 40;
  private static final List<String> WORDS =
      List.of("alpha", "bravo", "delta", "echo", "golf", "hotel", "kilo", "lima", "oscar", "tango");

  private final RandomGenerator random;

  SampleScalars(RandomGenerator random) {
    this.random = random;
  }

  Optional<Object> text(List<Schema> all) {
    List<String> patterns = texts(all, "pattern").toList();
    Optional<String> format = texts(all, "format").findFirst();
    int least = least(all, "minLength").map(SampleScalars::length).orElse(0);
    int most = most(all, "maxLength").map(SampleScalars::length).orElse(Integer.MAX_VALUE);
    for (int i = 0; i < TRIES; i++) {
      Optional<String> made =
          patterns.isEmpty()
              ? format.flatMap(this::ofFormat).or(() -> Optional.of(word(least, most)))
              : PatternSample.of(patterns.get(i % patterns.size()), random, 1 + i);
      String plain = word(least, most);
      for (String text : Stream.concat(made.stream(), Stream.of(plain)).toList()) {
        int length = text.codePointCount(0, text.length());
        if (length >= least
            && length <= most
            && (patterns.isEmpty() || !text.isEmpty() || i > TRIES / 2)
            && patterns.stream().allMatch(p -> SafePattern.mayMatch(p, text))) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static int length(BigDecimal asked) {
    return asked.max(BigDecimal.ZERO).min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
  }

  private String word(int least, int most) {
    StringBuilder word =
        new StringBuilder(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(10, 100));
    while (word.length() < Math.min(least, 10_000)) {
      word.append('a');
    }
    return most < word.length() ? word.substring(0, most) : word.toString();
  }

  private Optional<String> ofFormat(String format) {
    int number = random.nextInt(10, 100);
    return Optional.ofNullable(
        switch (format) {
          case "date" -> "2024-05-" + (10 + number % 20);
          case "date-time" -> "2024-05-01T12:00:" + (10 + number % 50) + "Z";
          case "duration" -> number + "s";
          case "byte" -> "c2FtcGxl";
          case "uri" -> "https://example.com/" + number;
          case "email" -> "someone" + number + "@example.com";
          case "hostname" -> "host" + number + ".example.com";
          case "ipv4" -> "192.0.2." + number;
          case "ipv6" -> "2001:db8::" + number;
          case "cidr" -> "192.0.2.0/" + (16 + number % 16);
          case "mac" -> "00:00:5e:00:53:" + number;
          case "uuid", "uuid3", "uuid4", "uuid5" -> "6ba7b810-9dad-41d1-80b4-00c04fd430" + number;
          default -> null;
        });
  }

  Optional<Object> whole(List<Schema> all) {
    BigInteger low = lowest(all).setScale(0, RoundingMode.CEILING).toBigInteger();
    BigInteger high =
        highest(all, new BigDecimal(low)).setScale(0, RoundingMode.FLOOR).toBigInteger();
    BigInteger step =
        number(all, "multipleOf")
            .filter(n -> n.signum() > 0)
            .map(n -> n.setScale(0, RoundingMode.CEILING).toBigInteger())
            .reduce(BigInteger::max)
            .orElse(BigInteger.ONE);
    BigInteger first = low.subtract(low.mod(step));
    BigInteger from = first.compareTo(low) < 0 ? first.add(step) : first;
    if (from.compareTo(high) > 0) {
      return Optional.empty();
    }
    int room = high.subtract(from).divide(step).min(BigInteger.TEN).intValueExact();
    BigInteger made = from.add(step.multiply(BigInteger.valueOf(random.nextInt(room + 1))));
    return Optional.of(made.bitLength() < Long.SIZE ? (Object) made.longValue() : made);
  }

  Optional<Object> number(List<Schema> all) {
    Optional<Object> whole = whole(all);
    if (whole.isPresent()) {
      return whole;
    }
    BigDecimal low = lowest(all);
    BigDecimal high = highest(all, low);
    return low.compareTo(high) > 0
        ? Optional.empty()
        : Optional.of(low.add(high).divide(BigDecimal.TWO, 20, RoundingMode.HALF_UP).doubleValue());
  }

  private static BigDecimal lowest(List<Schema> all) {
    Optional<BigDecimal> least = least(all, "minimum");
    if (least.isPresent()) {
      return least.get().add(isTrue(all, "exclusiveMinimum") ? inside(all) : BigDecimal.ZERO);
    }
    return most(all, "maximum")
        .map(most -> most.min(BigDecimal.ONE))
        .orElse(BigDecimal.ONE)
        .subtract(isTrue(all, "exclusiveMaximum") ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  private static BigDecimal highest(List<Schema> all, BigDecimal low) {
    BigDecimal most = most(all, "maximum").orElse(low.add(BigDecimal.valueOf(100)));
    return isTrue(all, "exclusiveMaximum") ? most.subtract(inside(all)) : most;
  }

  /** How far from a bound that is none of the values a value lies. */
  private static BigDecimal inside(List<Schema> all) {
    boolean whole = texts(all, "type").noneMatch("number"::equals);
    return whole ? BigDecimal.ONE : new BigDecimal("0.001");
  }

  private static boolean isTrue(List<Schema> all, String key) {
    return all.stream().anyMatch(s -> s.flag(key).map(Value::value).orElse(false));
  }

  /** The tightest lower bound. */
  static Optional<BigDecimal> least(List<Schema> all, String key) {
    return number(all, key).reduce(BigDecimal::max);
  }

  /** The tightest upper bound. */
  static Optional<BigDecimal> most(List<Schema> all, String key) {
    return number(all, key).reduce(BigDecimal::min);
  }

  private static Stream<BigDecimal> number(List<Schema> all, String key) {
    return all.stream()
        .flatMap(schema -> schema.at(key).stream())
        .flatMap(found -> number(found.node()).stream())
        .filter(text -> text.matches("-?\\d{1,60}(\\.\\d{1,60})?([eE][+-]?\\d{1,3})?"))
        .map(BigDecimal::new);
  }

  private static Optional<String> number(Node node) {
    return node instanceof ScalarNode scalar && scalar.value() instanceof Number number
        ? Optional.of(number.toString())
        : Optional.empty();
  }

  private static Stream<String> texts(List<Schema> all, String key) {
    return all.stream().flatMap(schema -> schema.text(key).stream()).map(Value::value);
  }
}
