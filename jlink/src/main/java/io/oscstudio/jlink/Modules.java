package io.oscstudio.jlink;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;

/** The folder of modules. */
record Modules(Path folder, List<ModuleReference> references) {
  static Modules of(Path folder) {
    // JavaFX publishes, beside the jar of each system, one with nothing in it.
    return new Modules(
        folder,
        ModuleFinder.of(folder).findAll().stream()
            .filter(module -> !module.descriptor().packages().isEmpty())
            .toList());
  }

  /**
   * Makes sure that every jar says itself which module it is: jlink takes no other.
   *
   * @throws IOException with the names of those that do not
   */
  void requireNamed() throws IOException {
    List<String> automatic =
        references.stream()
            .filter(module -> module.descriptor().isAutomatic())
            .map(module -> module.descriptor().name())
            .sorted()
            .toList();
    if (!automatic.isEmpty()) {
      throw new IOException(
          "No module descriptor in "
              + automatic
              + ": write one in jlink/src/modules and name it in jlink/pom.xml");
    }
  }

  /** The jars of JavaFX. */
  List<Path> javafx() {
    return jars(true);
  }

  /** All other jars. */
  List<Path> others() {
    return jars(false);
  }

  private List<Path> jars(boolean javafx) {
    return references.stream()
        .filter(module -> module.descriptor().name().startsWith("javafx.") == javafx)
        .map(module -> Path.of(module.location().orElseThrow()))
        .sorted()
        .toList();
  }
}
