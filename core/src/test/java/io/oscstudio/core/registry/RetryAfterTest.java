package io.oscstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void isReadAsSecondsAndAsADate() {
    assertThat(RetryAfter.of(" 120 ", NOW)).contains(Duration.ofSeconds(120));
    assertThat(RetryAfter.of("Mon, 23 Nov 2026 10:05:00 GMT", NOW)).contains(Duration.ofMinutes(5));
    assertThat(RetryAfter.of("Mon, 23 Nov 2026 09:00:00 GMT", NOW)).contains(Duration.ZERO);
    assertThat(RetryAfter.of("999999999999999999", NOW)).contains(Duration.ofDays(365));
    assertThat(RetryAfter.of("soon", NOW)).isEmpty();
    assertThat(RetryAfter.of("-1", NOW)).isEmpty();
  }

  @Test
  void aRateLimitIsReadFromItsHeaders() {
    assertThat(limit("100;w=21600", "76;w=21600", "192.0.2.1"))
        .contains(new RateLimit(100, 76, Duration.ofHours(6), "192.0.2.1"));
    assertThat(limit("10, 10;w=1;burst=1000", "9", ""))
        .contains(new RateLimit(10, 9, Duration.ZERO, ""));
    assertThat(limit("many", "0", "")).isEmpty();
    assertThat(RateLimit.of(HttpHeaders.of(Map.of(), (a, b) -> true))).isEmpty();
  }

  private static java.util.Optional<RateLimit> limit(
      String limit, String remaining, String source) {
    return RateLimit.of(
        HttpHeaders.of(
            Map.of(
                "ratelimit-limit", List.of(limit),
                "ratelimit-remaining", List.of(remaining),
                "docker-ratelimit-source", List.of(source)),
            (name, value) -> true));
  }
}
