package io.oscstudio.app.cli;

import io.oscstudio.core.image.Platform;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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
  static final class Converter implements ITypeConverter<Platform> {
    @Override
    public Platform convert(String text) {
      return Platform.parse(text)
          .orElseThrow(() -> new TypeConversionException("x86_64 | aarch64, not \"" + text + "\""));
    }
  }
}
