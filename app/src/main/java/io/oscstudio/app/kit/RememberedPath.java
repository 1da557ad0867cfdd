package io.oscstudio.app.kit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths as they were written down. */
public final class RememberedPath {
  private RememberedPath() {}

  /** The path; empty for what is none on this system, such as a registry or one with NUL in it. */
  public static Optional<Path> of(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
