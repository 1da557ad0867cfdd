package io.oscstudio.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void goesUpAndDownByLevelsAndStopsAtTheEnds() {
    assertThat(Stream.iterate(new Scale(75), Scale::larger).limit(9).map(Scale::percent))
        .containsExactly(75, 90, 100, 110, 125, 150, 175, 200, 200);
    assertThat(Stream.iterate(new Scale(200), Scale::smaller).limit(9).map(Scale::percent))
        .containsExactly(200, 175, 150, 125, 110, 100, 90, 75, 75);
  }

  @Test
  void takesTheNearestLevel() {
    assertThat(new Scale(120).percent()).isEqualTo(125);
    assertThat(new Scale(Integer.MIN_VALUE).percent()).isEqualTo(75);
    assertThat(new Scale(150).factor()).isEqualTo(1.5);
  }
}
