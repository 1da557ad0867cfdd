package io.oscstudio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
  @Test
  void argumentsAreACommandWhereverTheyAreTyped() {
    assertThat(Door.of(true, "Linux", Map.of("DISPLAY", ":0"))).isEqualTo(Door.COMMAND_LINE);
    assertThat(Door.of(true, "Linux", Map.of())).isEqualTo(Door.COMMAND_LINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DISPLAY", "WAYLAND_DISPLAY"})
  void aDisplayOpensTheWindow(String variable) {
    assertThat(Door.of(false, "Linux", Map.of(variable, ":0"))).isEqualTo(Door.WINDOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Windows 11", "Mac OS X"})
  void desktopSystemsAlwaysOpenTheWindow(String system) {
    assertThat(Door.of(false, system, Map.of())).isEqualTo(Door.WINDOW);
  }

  @Test
  void withoutADisplayTheStudioShowsItselfInPictures() {
    assertThat(Door.of(false, "Linux", Map.of("DISPLAY", " "))).isEqualTo(Door.DEMO);
  }
}
