package io.oscstudio.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.resources.Resources;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "500m, 500m",
    "0.5, 500m",
    "1000m, 1",
    "1, 1",
    "1., 1",
    ".5, 500m",
    "+2, 2",
    "0, 0",
    "0Mi, 0",
    "1024Mi, 1Gi",
    "0.5Gi, 512Mi",
    "1500Mi, 1500Mi",
    "512, 512",
    "100Ki, 100Ki",
    "1000, 1k",
    "1000k, 1M",
    "1E, 1E",
    "12e6, 12e6",
    "1E3, 1e3",
    "1e-3, 1e-3",
    "0.1Ki, 102400m",
    "1n, 1n",
    "0.1n, 1n",
    "10Ei, 10Ei",
    "8Pi, 8Pi"
  })
  void isWrittenBackAsKubernetesWritesIt(String text, String canonical) {
    assertThat(Quantity.parse(text).map(Quantity::canonical)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "m",
        "1 Gi",
        "1GB",
        "1gi",
        "1K",
        "1kib",
        "0x10",
        "1,5",
        "1Gi ",
        "--1",
        "1e",
        "1e1000",
        "1e99999999999",
        "١",
        "NaN",
        "1GiB"
      })
  void refusesWhatKubernetesRefuses(String text) {
    assertThat(Quantity.parse(text)).isEmpty();
  }

  @Test
  void refusesEndlessNumbersUnread() {
    assertThat(Quantity.parse("9".repeat(10_000_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500m, 1", "1G, 1Gi", "999m, 1", "1023Mi, 1Gi", "1000k, 1Mi"})
  void comparesAmountsAcrossSuffixes(String smaller, String bigger) {
    Quantity request = Quantity.parse(smaller).orElseThrow();
    Quantity limit = Quantity.parse(bigger).orElseThrow();

    assertThat(request).isLessThan(limit);
    assertThat(Quantity.parse("1").orElseThrow())
        .isEqualByComparingTo(Quantity.parse("1000m").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"1GB, 1G", "1GiB, 1Gi", "512mb, 512M", "500 m, 500m", "1K, 1k", "2 gi, 2Gi"})
  void saysWhatWasProbablyMeant(String written, String meant) {
    assertThat(Quantity.problem(written))
        .contains(Message.of("base.quantity-meant", written, meant));
    assertThat(Quantity.parse(meant)).isPresent();
  }

  @Test
  void hasNothingAgainstAGoodOneAndRefusesLessThanNothing() {
    assertThat(Quantity.problem("250m")).isEqualTo(Optional.empty());
    assertThat(sentence("-1")).isEqualTo("“-1” is less than nothing. Write 0 or more.");
    assertThat(sentence("much")).startsWith("“much” is not a quantity. Write a number");
    assertThat(sentence("9".repeat(5_000))).hasSizeLessThan(250);
  }

  private static String sentence(String text) {
    return Quantity.problem(text)
        .map(m -> MessageText.of(m, Resources.texts(Locale.ENGLISH)))
        .orElse("");
  }
}
