package io.oscstudio.app.cli;

import io.oscstudio.core.image.Platform;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** {@code --arch}: which architectures to save images for. */
final class PlatformsOption {
  @Option(
      names = "--arch",
      split = ",",
      paramLabel = "ARCH",
      converter = Converter.class,
      descriptionKey = "arch")
  private Set<Platform> platforms = EnumSet.noneOf(Platform.class);

  /** The architectures asked for, else those of the package. */
  Set<Platform> orElse(Set<Platform> ofPackage) {
    return platforms.isEmpty() ? ofPackage : platforms;
  }

  /** Reads OSC's and Docker's names of architectures. */
  static final class Converter extends WordConverter<Platform> {
    Converter() {
      super("x86_64 | aarch64", Platform::parse);
    }
  }
}
