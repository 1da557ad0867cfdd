package io.oscstudio.core.registry;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many images a registry lets somebody have, as it says in {@code RateLimit-Limit}, {@code
 * RateLimit-Remaining} and {@code Docker-RateLimit-Source}.
 *
 * @param limit in all
 * @param remaining left of them
 * @param window in which that many may be had; zero when the registry does not say
 * @param source whom the registry counts, an address or an account; empty when it does not say
 */
public record RateLimit(long limit, long remaining, Duration window, String source) {
  /** {@code 100;w=21600}, perhaps with further policies behind it. */
  private static final Pattern COUNT =
      Pattern.compile("\\s*(\\d{1,9})(?:[^,]*?;\\s*w=(\\d{1,9}))?.*");

  private static final int LONGEST_SOURCE = 100;

  /** What an answer says of it. */
  static Optional<RateLimit> of(HttpHeaders headers) {
    Matcher limit = COUNT.matcher(headers.firstValue("RateLimit-Limit").orElse(""));
    Matcher remaining = COUNT.matcher(headers.firstValue("RateLimit-Remaining").orElse(""));
    if (!limit.matches() || !remaining.matches()) {
      return Optional.empty();
    }
    String source =
        headers
            .firstValue("Docker-RateLimit-Source")
            .filter(s -> s.length() <= LONGEST_SOURCE)
            .orElse("");
    return Optional.of(
        new RateLimit(
            number(limit, 1).orElse(0),
            number(remaining, 1).orElse(0),
            Duration.ofSeconds(number(limit, 2).orElse(number(remaining, 2).orElse(0))),
            source));
  }

  private static OptionalLong number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
  }
}
