package io.oscstudio.core.helm.remote;

import io.oscstudio.core.registry.RegistryCredentials;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where Helm keeps its things on this computer. They are read only.
 *
 * @param repositoryCache the folder of fetched chart archives
 * @param repositoryConfig the file that gives repositories their short names and accounts
 * @param registryConfig the file in which {@code helm registry login} keeps accounts
 */
public record HelmHome(Path repositoryCache, Path repositoryConfig, Path registryConfig) {
  /** That of the person who runs this program. */
  public static HelmHome system() {
    return of(
        System.getenv(),
        Path.of(System.getProperty("user.home", "")),
        System.getProperty("os.name", ""));
  }

  /** As Helm finds it: by its own variables, those of XDG, or the system's custom. */
  static HelmHome of(Map<String, String> environment, Path home, String system) {
    String os = system.toLowerCase(Locale.ROOT);
    boolean windows = os.startsWith("windows");
    boolean mac = os.startsWith("mac");
    Path cacheBase = mac ? home.resolve("Library/Caches") : home.resolve(".cache");
    Path configBase = mac ? home.resolve("Library/Preferences") : home.resolve(".config");
    if (windows) {
      cacheBase = path(environment, "TEMP", home);
      configBase = path(environment, "APPDATA", home);
    }
    Path cache =
        path(
            environment,
            "HELM_CACHE_HOME",
            path(environment, "XDG_CACHE_HOME", cacheBase).resolve("helm"));
    Path config =
        path(
            environment,
            "HELM_CONFIG_HOME",
            path(environment, "XDG_CONFIG_HOME", configBase).resolve("helm"));
    return new HelmHome(
        path(environment, "HELM_REPOSITORY_CACHE", cache.resolve("repository")),
        path(environment, "HELM_REPOSITORY_CONFIG", config.resolve("repositories.yaml")),
        path(environment, "HELM_REGISTRY_CONFIG", config.resolve("registry/config.json")));
  }

  /** The accounts for registries: Helm's own, then those of {@code docker login}. */
  RegistryCredentials credentials() {
    return new RegistryCredentials(List.of(registryConfig, RegistryCredentials.userFile()));
  }

  private static Path path(Map<String, String> environment, String name, Path otherwise) {
    String value = environment.getOrDefault(name, "");
    try {
      return value.isBlank() ? otherwise : Path.of(value);
    } catch (InvalidPathException e) {
      return otherwise; // nothing can lie there
    }
  }
}
