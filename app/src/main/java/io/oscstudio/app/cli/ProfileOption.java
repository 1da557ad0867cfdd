package io.oscstudio.app.cli;

import io.oscstudio.core.check.rule.Profile;
import picocli.CommandLine.Option;

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
  static final class Converter extends WordConverter<Profile> {
    Converter() {
      super("private | publish", Profile::of);
    }
  }
}
