package io.oscstudio.helmchild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes the working folder when the studio can no longer do it. */
final class WorkFolder {
  private WorkFolder() {}

  /** Deletes as much as can be deleted; links are deleted, never followed. */
  static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException leftBehind) {
      // The studio deletes it too when it is still there; the system's cleaner does otherwise.
      System.err.println(leftBehind.getMessage());
    }
  }
}
