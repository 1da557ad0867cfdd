package io.oscstudio.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0 kB",
    "1, 0.1 kB",
    "36200, 36.2 kB",
    "1048576, 1.0 MB",
    "4194304, 4.2 MB",
    "1200000000, 1.2 GB"
  })
  void areToldInThousandsAsTheLimitIs(long bytes, String text) {
    assertThat(Sizes.text(bytes)).isEqualTo(text);
  }
}
