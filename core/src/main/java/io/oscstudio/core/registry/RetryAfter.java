package io.oscstudio.core.registry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a server wants to be left alone: {@code Retry-After}, in seconds or as a date. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(365);

  private RetryAfter() {}

  /**
   * The time from now, at least zero and at most a year; empty when it cannot be understood.
   *
   * @param now what the date is held against
   */
  static Optional<Duration> of(String header, Instant now) {
    String text = header.strip();
    if (text.matches("\\d{1,18}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(bounded(Duration.between(now, date.toInstant())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration time) {
    if (time.isNegative()) {
      return Duration.ZERO;
    }
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }
}
