package io.oscstudio.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SemVerTest {
  @Test
  void ordersAsTheStandardDoes() {
    List<String> ascending =
        List.of(
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.2.0",
            "1.10.0",
            "99999999999999999999.0.0");

    List<String> sorted =
        ascending.reversed().stream()
            .map(v -> SemVer.parse(v).orElseThrow())
            .sorted()
            .map(SemVer::toString)
            .toList();

    assertThat(sorted).isEqualTo(ascending);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1.0", "v1.0.0", "01.0.0", "1.0.0-01", "1.0.0-", "1.0.0+", "1.0.0 "})
  void refusesWhatIsNoSemanticVersion(String text) {
    assertThat(SemVer.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1.2", "1.2", "V1.2.0", " 1.2.0"})
  void readsWhatPeopleWrite(String text) {
    assertThat(SemVer.parseLenient(text)).hasToString("Optional[1.2.0]");
  }

  @Test
  void keepsBuildMetadataOutOfTheOrderAndOutOfTheMarket() {
    SemVer with = SemVer.parse("1.0.0+b1").orElseThrow();
    SemVer without = SemVer.parse("1.0.0").orElseThrow();

    assertThat(with).isEqualByComparingTo(without).isNotEqualTo(without);
    assertThat(with.isPublishable()).isFalse();
    assertThat(without.isPublishable()).isTrue();
  }
}
