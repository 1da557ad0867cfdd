package io.oscstudio.core.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the studio keeps what can be made or fetched again at any time. */
public final class UserCache {
  /** Names the property that puts the folder elsewhere. */
  public static final String PROPERTY = "io.oscstudio.cache";

  private UserCache() {}

  /** The user's cache folder, or a folder of their own among the temporary files. */
  public static Path folder() {
    return folder(System.getenv());
  }

  private static Path folder(Map<String, String> environment) {
    @Nullable String given = System.getProperty(PROPERTY);
    if (given != null) {
      return Path.of(given);
    }
    Path folder =
        place(
            environment,
            Path.of(System.getProperty("user.home")),
            System.getProperty("os.name", ""));
    try {
      Files.createDirectories(folder);
      if (Files.isWritable(folder)) {
        return folder;
      }
    } catch (IOException notOurs) {
      // A home that cannot be written to is no reason not to work.
    }
    String user = System.getProperty("user.name").toLowerCase(Locale.ROOT);
    return Path.of(System.getProperty("java.io.tmpdir"), "osc-package-studio-" + user);
  }

  /**
   * The platform's place for caches.
   *
   * @param os the name of the operating system, as Java tells it
   */
  static Path place(Map<String, String> environment, Path home, String os) {
    String system = os.toLowerCase(Locale.ROOT);
    Path base =
        system.contains("mac")
            ? home.resolve("Library").resolve("Caches")
            : UserSettings.base(
                    environment, system.startsWith("win") ? "LOCALAPPDATA" : "XDG_CACHE_HOME")
                .orElse(home.resolve(".cache"));
    return base.resolve("osc-package-studio");
  }
}
