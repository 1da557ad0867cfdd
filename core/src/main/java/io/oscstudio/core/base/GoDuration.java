package io.oscstudio.core.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time as Go programs and Kubernetes read it: {@code 30s}, {@code 1h15m}, {@code 1.5h}.
 * There are no days or weeks.
 */
public final class GoDuration {
  /** Longer texts are refused unread. */
  private static final int LONGEST = 64;

  private static final String NUMBER = "(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)";
  private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(ns|us|µs|μs|ms|s|m|h)");
  private static final Pattern PATTERN =
      Pattern.compile("[+-]?(?:0|(?:" + NUMBER + "(?:ns|us|µs|μs|ms|s|m|h))+)");
  private static final Pattern BARE = Pattern.compile("[0-9]+");
  private static final Pattern DAYS = Pattern.compile("([0-9]{1,4})d");

  private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private GoDuration() {}

  /** Reads a duration; nothing if Go would refuse it, also for more than 290 years. */
  public static Optional<Duration> parse(String text) {
    if (text.length() > LONGEST || !PATTERN.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      BigDecimal number = new BigDecimal(part.group(1));
      nanos = nanos.add(number.multiply(BigDecimal.valueOf(nanos(part.group(2)))));
    }
    if (nanos.compareTo(GREATEST) > 0) {
      return Optional.empty();
    }
    long whole = nanos.setScale(0, RoundingMode.DOWN).longValueExact();
    return Optional.of(Duration.ofNanos(text.startsWith("-") ? -whole : whole));
  }

  private static long nanos(String unit) {
    return switch (unit) {
      case "h" -> 3_600_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "s" -> 1_000_000_000L;
      case "ms" -> 1_000_000L;
      case "ns" -> 1L;
      default -> 1_000L;
    };
  }

  /** Why {@code text} is no duration; nothing if it is one. */
  public static Optional<Message> problem(String text) {
    if (parse(text).isPresent()) {
      return Optional.empty();
    }
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    if (BARE.matcher(text).matches()) {
      return Optional.of(Message.of("base.duration-unit", shown, shown + "s"));
    }
    Matcher days = DAYS.matcher(text);
    if (days.matches()) {
      String hours = Integer.parseInt(days.group(1)) * 24 + "h";
      return Optional.of(Message.of("base.duration-days", shown, hours));
    }
    return Optional.of(Message.of("base.duration", shown));
  }
}
