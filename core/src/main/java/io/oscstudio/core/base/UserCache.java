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
    @Nullable String xdg = environment.get("XDG_CACHE_HOME");
    Path base =
        xdg != null && xdg.startsWith("/")
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    Path folder = base.resolve("osc-package-studio");
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
}
