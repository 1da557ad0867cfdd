package io.oscstudio.app.cli;

import io.oscstudio.core.check.rule.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --profile}: what the package is for (D12). */
final class ProfileOption {
  @Option(
      names = "--profile",
      paramLabel = "private|publish",
      converter = Converter.class,
      descriptionKey = "profile")
  private Profile profile = Profile.PRIVATE;

  Profile profile() {
    return profile;
  }

  /** Reads the names people write. */
  static final class Converter implements ITypeConverter<Profile> {
    @Override
    public Profile convert(String text) {
      return Profile.of(text)
          .orElseThrow(
              () -> new TypeConversionException("private | publish, not \"" + text + "\""));
    }
  }
}
