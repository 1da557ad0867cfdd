package io.oscstudio.app.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Language;
import io.oscstudio.core.base.Readings;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A size beside its limit. */
class SizeMeterTest {
  private final Language english = new Language(Locale.ENGLISH);

  @Test
  void sizeAndLimitAreToldInTheSameUnits() {
    assertThat(SizeMeter.text(english, Readings.PACKAGE_BYTES_LIMIT))
        .isEqualTo("4.19 MB of 4.19 MB");
    assertThat(SizeMeter.text(english, 36_200)).isEqualTo("36.20 kB of 4.19 MB");
    assertThat(SizeMeter.text(english, -1)).isEqualTo("– of 4.19 MB");
  }
}
