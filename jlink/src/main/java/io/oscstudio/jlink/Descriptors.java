package io.oscstudio.jlink;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives jars without a module descriptor, or with a wrong one, the descriptors that stand in {@code
 * src/modules}: jlink takes no jar that does not say itself which module it is.
 */
public final class Descriptors {
  private final Path modules;
  private final Path work;
  private final ModuleFinder finder;

  private Descriptors(Path modules, Path work) {
    this.modules = modules;
    this.work = work;
    this.finder = ModuleFinder.of(modules);
  }

  /**
   * Adds the descriptors; a jar that has its own already, from an earlier build, is left alone.
   *
   * @param args the folder of descriptors, the folder of modules, a folder for what is compiled
   */
  public static void main(String[] args) throws IOException {
    Descriptors descriptors = new Descriptors(Path.of(args[1]), Path.of(args[2]));
    try (Stream<Path> folders = Files.list(Path.of(args[0]))) {
      for (Path folder : folders.sorted().toList()) {
        descriptors.add(folder.getFileName().toString(), folder.resolve("module-info.java"));
      }
    }
  }

  private void add(String module, Path source) throws IOException {
    ModuleReference found =
        finder
            .find(module)
            .orElseThrow(
                () -> new IOException(source + ": no jar of this module is in " + modules));
    Path jar = Path.of(found.location().orElseThrow());
    Path done = work.resolve(module + ".done");
    if (isNewer(done, jar) && isNewer(done, source)) {
      return;
    }
    Path classes = work.resolve(module);
    Tool.run(
        "javac",
        List.of(
            "-nowarn",
            "-Xlint:none",
            "--module-path",
            modules.toString(),
            "--patch-module",
            module + "=" + jar,
            "-d",
            classes.toString(),
            source.toString()));
    Tool.run(
        "jar",
        List.of(
            "--update", "--file", jar.toString(), "-C", classes.toString(), "module-info.class"));
    Files.writeString(done, "");
  }

  private static boolean isNewer(Path file, Path other) throws IOException {
    return Files.exists(file)
        && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) >= 0;
  }
}
