package io.oscstudio.app.cli;

import io.oscstudio.core.registry.settings.Mirror;
import io.oscstudio.core.registry.settings.RegistrySettings;
import io.oscstudio.core.registry.settings.TlsFiles;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --mirror}, {@code --plain-http}, {@code --ca}: how registries are reached this once. */
final class RegistryOptions {
  @Option(names = "--mirror", paramLabel = "REGISTRY=HOST[/PATH]", descriptionKey = "mirror")
  private List<String> mirrors = List.of();

  @Option(names = "--plain-http", paramLabel = "HOST[:PORT]", descriptionKey = "plain-http")
  private List<String> plainHttp = List.of();

  @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "ca")
  private List<Path> authorities = List.of();

  /** The settings of the person who runs us, and what was asked for beyond them. */
  RegistrySettings settings() {
    RegistrySettings settings =
        RegistrySettings.ofUser().with(new TlsFiles(authorities, List.of()));
    for (String host : plainHttp) {
      settings = settings.withPlainHttp(host);
    }
    for (String mirror : mirrors.reversed()) {
      settings = settings.with(Mirror.parse(mirror));
    }
    return settings;
  }
}
