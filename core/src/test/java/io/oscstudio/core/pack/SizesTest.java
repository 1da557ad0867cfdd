package io.oscstudio.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0 kB",
    "1, 0.1 kB",
    "36200, 36.2 kB",
    "999949, 999.9 kB",
    "999999, 1.0 MB",
    "999999999, 1.0 GB",
    "1048576, 1.0 MB",
    "4194304, 4.2 MB",
    "1200000000, 1.2 GB"
  })
  void areToldInThousandsAsTheLimitIs(long bytes, String text) {
    assertThat(Sizes.text(bytes)).isEqualTo(text);
  }

  @Test
  void whatJustFitsReadsAsLessThanTheLimit() {
    assertThat(Sizes.fine(4_150_000)).isEqualTo("4.15 MB");
    assertThat(Sizes.fine(4_194_304)).isEqualTo("4.19 MB");
  }
}
