package io.oscstudio.core.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The YAML files of the corpus: {@code OSC_CORPUS}, or {@code ../shared/corpus} of the project. */
final class YamlCorpus {
  private YamlCorpus() {}

  static Path folder() {
    String set = System.getenv("OSC_CORPUS");
    if (set != null) {
      return Path.of(set);
    }
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("core/pom.xml")) && root.getParent() != null) {
      root = root.getParent();
    }
    return root.resolve("../shared/corpus").normalize();
  }

  static boolean isHere() {
    return Files.isDirectory(folder());
  }

  static List<Path> files() {
    try (Stream<Path> walk = Files.walk(folder())) {
      return walk.filter(p -> p.toString().matches(".*\\.ya?ml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
