package io.oscstudio.core.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Temporary folders. */
public final class Folders {
  private Folders() {}

  /**
   * Deletes a temporary folder and all in it as far as the system lets it; links are deleted, never
   * followed. What is left spoils nothing that was made with it.
   */
  public static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException leftToTheSystem) {
      // The system clears its temporary files itself.
    }
  }
}
