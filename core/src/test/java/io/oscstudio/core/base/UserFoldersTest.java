package io.oscstudio.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {
  @TempDir Path home;

  @Test
  void settingsLieWhereThePlatformWantsThem() {
    assertThat(UserSettings.folder(Map.of(), home, "Linux"))
        .isEqualTo(home.resolve(".config/oscstudio"));
    assertThat(
            UserSettings.folder(
                Map.of("XDG_CONFIG_HOME", home.resolve("c").toString()), home, "Linux"))
        .isEqualTo(home.resolve("c/oscstudio"));
    assertThat(UserSettings.folder(Map.of("XDG_CONFIG_HOME", "c"), home, "Linux"))
        .isEqualTo(home.resolve(".config/oscstudio"));
    assertThat(UserSettings.folder(Map.of(), home, "Mac OS X"))
        .isEqualTo(home.resolve("Library/Application Support/OscStudio"));
    assertThat(
            UserSettings.folder(
                Map.of("APPDATA", home.resolve("r").toString()), home, "Windows 11"))
        .isEqualTo(home.resolve("r/OscStudio"));
  }

  @Test
  void cachesLieWhereThePlatformWantsThem() {
    assertThat(UserCache.place(Map.of(), home, "Linux"))
        .isEqualTo(home.resolve(".cache/osc-package-studio"));
    assertThat(UserCache.place(Map.of(), home, "Mac OS X"))
        .isEqualTo(home.resolve("Library/Caches/osc-package-studio"));
    assertThat(
            UserCache.place(
                Map.of("LOCALAPPDATA", home.resolve("l").toString()), home, "Windows 11"))
        .isEqualTo(home.resolve("l/osc-package-studio"));
  }

  @Test
  void aPropertyPutsEachOfThemElsewhere() {
    with(
        UserSettings.PROPERTY,
        () -> assertThat(UserSettings.folder()).isEqualTo(home.resolve("own")));
    with(UserCache.PROPERTY, () -> assertThat(UserCache.folder()).isEqualTo(home.resolve("own")));
  }

  private void with(String property, Runnable check) {
    Optional<String> before = Optional.ofNullable(System.getProperty(property));
    System.setProperty(property, home.resolve("own").toString());
    try {
      check.run();
    } finally {
      before.ifPresentOrElse(
          value -> System.setProperty(property, value), () -> System.clearProperty(property));
    }
  }
}
