package io.oscstudio.packaging;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of installer, named as jpackage names it. */
enum Kind {
  APP_IMAGE,
  DEB,
  RPM,
  MSI,
  DMG;

  /** The kinds of a list with commas between. */
  static List<Kind> parse(String names) {
    return Stream.of(names.split(","))
        .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
        .toList();
  }

  /** What this system lacks to make it, or nothing. */
  Optional<String> missing(int majorVersion) {
    return switch (this) {
      case APP_IMAGE -> Optional.empty();
      case DEB -> onLinux("dpkg-deb", "fakeroot");
      case RPM -> onLinux("rpmbuild");
      case MSI -> Host.WINDOWS ? tools("wix") : Optional.of("an msi is made on Windows");
      case DMG ->
          !Host.MAC
              ? Optional.of("a dmg is made on macOS")
              : majorVersion == 0
                  ? Optional.of("macOS takes no version below 1.0.0")
                  : Optional.empty();
    };
  }

  private static Optional<String> onLinux(String... names) {
    return Host.LINUX ? tools(names) : Optional.of("it is made on Linux");
  }

  private static Optional<String> tools(String... names) {
    List<String> missing = Stream.of(names).filter(name -> !onPath(name)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("it needs " + String.join(" and ", missing));
  }

  private static boolean onPath(String name) {
    String file = Host.WINDOWS ? name + ".exe" : name;
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, file)));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
