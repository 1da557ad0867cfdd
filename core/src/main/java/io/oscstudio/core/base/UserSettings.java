package io.oscstudio.core.base;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the studio keeps what a person has decided about it. */
public final class UserSettings {
  /** Names the property that puts the folder elsewhere. */
  public static final String PROPERTY = "oscstudio.home";

  private UserSettings() {}

  /** The folder the system property names, else the platform's place for settings. */
  public static Path folder() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(Path::of)
        .orElseGet(() ->
            folder(
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT)));
  }

  private static Path folder(Map<String, String> environment, Path home, String os) {
    if (os.contains("win")) {
      return base(environment, "APPDATA", home).resolve("OscStudio");
    }
    if (os.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("OscStudio");
    }
    return base(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("oscstudio");
  }

  private static Path base(Map<String, String> environment, String name, Path otherwise) {
    return Optional.ofNullable(environment.get(name)).map(Path::of).orElse(otherwise);
  }
}
