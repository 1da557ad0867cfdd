package io.oscstudio.core.base;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the studio keeps what a person has decided about it. */
public final class UserSettings {
  /** Names the property that puts the folder elsewhere. */
  public static final String PROPERTY = "io.oscstudio.settings";

  private UserSettings() {}

  /** The folder the system property names, else the platform's place for settings. */
  public static Path folder() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(Path::of)
        .orElseGet(() ->
            folder(
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                System.getProperty("os.name", "")));
  }

  /**
   * The platform's place for settings.
   *
   * @param os the name of the operating system, as Java tells it
   */
  static Path folder(Map<String, String> environment, Path home, String os) {
    String system = os.toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("OscStudio");
    }
    if (system.startsWith("win")) {
      return base(environment, "APPDATA").orElse(home).resolve("OscStudio");
    }
    return base(environment, "XDG_CONFIG_HOME")
        .orElse(home.resolve(".config"))
        .resolve("oscstudio");
  }

  /** The folder a variable names; one that is not absolute counts as not set, as XDG has it. */
  static Optional<Path> base(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(Path::of).filter(Path::isAbsolute);
  }
}
