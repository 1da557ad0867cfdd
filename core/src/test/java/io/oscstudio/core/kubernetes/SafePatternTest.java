package io.oscstudio.core.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "((((){1000}){1000}){1000}){1000}x",
        "(?:(?:(){1000}?){1000,}){0,1000}x",
        "a{1001}",
        "a{99999999999999999999}",
        "(a[)]{40}b){40}",
        "(a|(b{10}c)+){101}",
        "[[:alpha:]](]{20}){60}"
      })
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatRepeatsTooMuchIsNotTried(String pattern) {
    assertThat(SafePattern.mayMatch(pattern, "-")).isTrue();
  }

  @Test
  void manyOneAfterAnotherAreNotTried() {
    assertThat(SafePattern.mayMatch("(){1000}".repeat(11) + "x", "-")).isTrue();
    assertThat(SafePattern.mayMatch("(){1000}".repeat(9) + "x", "-")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{1000}",
        "(a{10}){100}",
        "^a{600}b{600}$",
        "(a{30}|b{30}){30}",
        "^\\{2000}$",
        "[{2000}]",
        "[]{2000}]",
        "^([a-z]{1,63}\\.){1,3}$"
      })
  void othersAre(String pattern) {
    assertThat(SafePattern.mayMatch(pattern, "-")).isFalse();
  }
}
