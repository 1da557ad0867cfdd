package io.oscstudio.core.helm.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1.2.3 ; 1.2.3 ; 1.2.4",
        "v1.2.3 ; 1.2.3 ; 1.2.2",
        "=1.2.3 ; 1.2.3 ; 1.3.3",
        "1.2 ; 1.2.9 ; 1.3.0",
        "1 ; 1.9.9 ; 2.0.0",
        "1.x ; 1.0.0 ; 2.0.0",
        "1.2.* ; 1.2.7 ; 1.3.0",
        "* ; 0.0.1 ; 1.0.0-beta",
        "'' ; 7.1.2 ; 7.1.2-rc1",
        "~1.2.3 ; 1.2.9 ; 1.3.0",
        "~1.2 ; 1.2.0 ; 1.3.0",
        "~1 ; 1.9.0 ; 2.0.0",
        "~>2.0 ; 2.0.5 ; 2.1.0",
        "^1.2.3 ; 1.9.0 ; 2.0.0",
        "^0.2.3 ; 0.2.9 ; 0.3.0",
        "^0.0.3 ; 0.0.3 ; 0.0.4",
        "^0.0 ; 0.0.7 ; 0.1.0",
        "^0 ; 0.9.0 ; 1.0.0",
        "^1.x ; 1.4.0 ; 2.0.0",
        ">1.2.3 ; 1.2.4 ; 1.2.3",
        ">1.2 ; 1.3.0 ; 1.2.9",
        ">=1.2 ; 1.2.0 ; 1.1.9",
        "<2 ; 1.9.9 ; 2.0.0",
        "<=1.2 ; 1.2.9 ; 1.3.0",
        "<=1.2.3 ; 1.2.3 ; 1.2.4",
        "!=1.2.3 ; 1.2.4 ; 1.2.3",
        "!=1.2 ; 1.3.0 ; 1.2.5",
        ">=1.2.0 <2.0.0 ; 1.9.9 ; 2.0.0",
        ">= 1.2.0, < 2.0.0 ; 1.2.0 ; 1.1.0",
        "1.2 - 1.4.5 ; 1.4.5 ; 1.4.6",
        "^1.0.0 || ^3.0.0 ; 3.1.0 ; 2.0.0",
        ">=1.0.0-0 ; 1.1.0-rc1 ; 0.9.0",
        "~1.2.3-0 ; 1.2.3-beta ; 1.3.0",
        "1.2.3-beta.2 ; 1.2.3-beta.2 ; 1.2.3",
        "0.3.15 ; v0.3.15 ; latest",
      })
  void containsAsHelmReadsIt(String range, String inside, String outside) {
    VersionRange parsed = VersionRange.parse(range).orElseThrow();

    assertThat(parsed.contains(inside)).as(inside + " in " + range).isTrue();
    assertThat(parsed.contains(outside)).as(outside + " in " + range).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest", "1.2.3.4", ">", "1.2 ||", "a || 1", "1..2", "^^1", "1.2.3-01"})
  void refusesWhatIsNoRange(String text) {
    assertThat(VersionRange.parse(text)).isEmpty();
  }
}
