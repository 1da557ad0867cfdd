package io.oscstudio.packaging;

import io.oscstudio.jlink.Launch;
import io.oscstudio.jlink.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the installers that can be made on this system. */
public final class Installers {
  private static final String NAME = "osc-package-studio";
  private static final String TITLE = "OSC Package Studio";
  private static final String DESCRIPTION = "Makes OSC packages from Helm charts and operators";
  private static final String VENDOR = "OSC Package Studio maintainers";

  private final Path image;
  private final Path sources;
  private final Path target;
  private final String version;

  private Installers(Path image, Path sources, Path target, String version) {
    this.image = image;
    this.sources = sources;
    this.target = target;
    this.version = version;
  }

  /**
   * Makes installers.
   *
   * @param args the runtime image, the folder of this module's sources, the folder to write to, the
   *     version, and the kinds: {@code all}, or names of {@link Kind} with commas between; a kind
   *     that is named and cannot be made here is an error, with {@code all} it is only told
   */
  public static void main(String[] args) throws IOException {
    Installers installers =
        new Installers(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3]);
    boolean all = args[4].equals("all") || args[4].isEmpty();
    List<Kind> kinds = all ? List.of(Kind.values()) : Kind.parse(args[4]);
    Path application = installers.application();
    for (Kind kind : kinds) {
      Optional<String> missing = kind.missing(version(args[3]));
      if (missing.isPresent() && !all) {
        throw new IOException(kind + " cannot be made here: " + missing.get());
      }
      if (missing.isPresent()) {
        System.out.println(kind + ": not here, " + missing.get());
      } else {
        System.out.println(kind + ": " + installers.make(kind, application));
      }
    }
  }

  private static int version(String text) {
    return Integer.parseInt(text.substring(0, text.indexOf('.')));
  }

  /** The folder that every installer installs: the runtime image and a launcher of the system's. */
  private Path application() throws IOException {
    Path application = target.resolve(Host.MAC ? TITLE + ".app" : NAME);
    delete(application);
    List<String> arguments = new ArrayList<>(common(Host.MAC ? TITLE : NAME));
    arguments.addAll(List.of("--type", "app-image"));
    arguments.addAll(List.of("--runtime-image", image.toString(), "--module", Launch.MAIN));
    for (String option : options()) {
      arguments.addAll(List.of("--java-options", option));
    }
    if (Host.LINUX) {
      arguments.addAll(List.of("--icon", sources.resolve("linux/" + NAME + ".png").toString()));
    }
    Tool.run("jpackage", arguments);
    if (Host.LINUX) {
      Files.copy(
          sources.resolve("linux/" + NAME + ".desktop"),
          application.resolve("lib/" + NAME + ".desktop"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    return application;
  }

  private static List<String> options() {
    List<String> options = new ArrayList<>(Launch.OPTIONS);
    options.addAll(Launch.WINDOW_HEAP);
    String home = Host.LINUX ? "$ROOTDIR/lib/runtime" : "$ROOTDIR/runtime";
    options.add(
        "-XX:AOTCache="
            + (Host.MAC ? "$ROOTDIR/Contents/runtime/Contents/Home" : home)
            + "/lib/"
            + Launch.WINDOW_CACHE);
    return options;
  }

  private List<String> common(String name) {
    return List.of(
        "--name",
        name,
        "--app-version",
        version,
        "--vendor",
        VENDOR,
        "--description",
        DESCRIPTION,
        "--dest",
        target.toString());
  }

  private String make(Kind kind, Path application) throws IOException {
    if (kind == Kind.APP_IMAGE) {
      return application.toString();
    }
    List<String> arguments = new ArrayList<>(common(Host.MAC ? TITLE : NAME));
    arguments.addAll(List.of("--type", kind.toString(), "--app-image", application.toString()));
    arguments.addAll(List.of("--license-file", sources.resolve("../../LICENSE").toString()));
    switch (kind) {
      // The scripts of jpackage's own deb fail where there are no menus; ours make no such demand.
      case DEB, RPM ->
          arguments.addAll(
              List.of(
                  "--resource-dir",
                  sources.resolve("linux/" + kind).toString(),
                  "--linux-package-name",
                  NAME,
                  "--install-dir",
                  "/opt"));
      case MSI ->
          arguments.addAll(
              List.of(
                  "--win-menu",
                  "--win-shortcut",
                  "--win-per-user-install",
                  "--win-upgrade-uuid",
                  "6b0c2c9e-4b0a-4c35-9d2b-8f0e5b1f7a53"));
      default -> {}
    }
    Tool.run("jpackage", arguments);
    return newest(kind).toString();
  }

  private Path newest(Kind kind) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.toString().endsWith("." + kind))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .orElseThrow(() -> new IOException("jpackage wrote no " + kind));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
