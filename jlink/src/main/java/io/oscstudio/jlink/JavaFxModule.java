package io.oscstudio.jlink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes a jmod of a JavaFX jar, with the native libraries where the JVM looks for them.
 *
 * <p>In a jar they are resources, which JavaFX unpacks into the user's home at the first start.
 */
final class JavaFxModule {
  private static final Pattern LIBRARY = Pattern.compile("[^/]+\\.(so|dll|dylib)");

  private JavaFxModule() {}

  /** Writes {@code folder/NAME.jmod}, unpacking beside it. */
  static void convert(Path jar, Path folder) throws IOException {
    String name = jar.getFileName().toString().replaceAll("-[0-9].*", "");
    Path classes = Files.createDirectories(folder.resolve(name).resolve("classes"));
    Path libraries = Files.createDirectories(folder.resolve(name).resolve("lib"));
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
        if (entry.isDirectory()) {
          continue;
        }
        boolean library = LIBRARY.matcher(entry.getName()).matches();
        Path target = (library ? libraries : classes).resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (var in = zip.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
    Tool.run(
        "jmod",
        List.of(
            "create",
            "--class-path",
            classes.toString(),
            "--libs",
            libraries.toString(),
            folder.resolve(name + ".jmod").toString()));
  }
}
