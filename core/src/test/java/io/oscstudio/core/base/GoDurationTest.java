package io.oscstudio.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {
  @ParameterizedTest
  @CsvSource({
    "30s, PT30S", "1h15m, PT1H15M", "1.5h, PT1H30M", "0, PT0S", "-30s, PT-30S", "+5m, PT5M",
    "100ms, PT0.1S", "1µs, PT0.000001S", "1m1m, PT2M", ".5s, PT0.5S", "1.s, PT1S", "0.1ns, PT0S"
  })
  void readsWhatGoReads(String text, Duration meant) {
    assertThat(GoDuration.parse(text)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "30", "1d", "1w", "s", "1 h", "5 minutes", "1h30", "--1s", ".s", "300000000h"})
  void refusesWhatGoRefuses(String text) {
    assertThat(GoDuration.parse(text)).isEmpty();
    assertThat(GoDuration.problem(text)).isPresent();
  }

  @Test
  void refusesEndlessDurationsUnread() {
    assertThat(GoDuration.parse("1s".repeat(5_000_000))).isEmpty();
  }

  @Test
  void saysHowToMendTheUsualMistakes() {
    assertThat(GoDuration.problem("30")).contains(Message.of("base.duration-unit", "30", "30s"));
    assertThat(GoDuration.problem("2d")).contains(Message.of("base.duration-days", "2d", "48h"));
    assertThat(GoDuration.problem("soon")).contains(Message.of("base.duration", "soon"));
    assertThat(GoDuration.problem("90s")).isEmpty();
  }
}
