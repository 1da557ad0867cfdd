package io.oscstudio.core.project;

import io.oscstudio.core.archive.AtomicFile;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes single files of a package that lies in a folder. */
final class PackageFolder {
  private PackageFolder() {}

  /**
   * Writes a file as a whole, or deletes it.
   *
   * @param bytes its new bytes, empty to delete it
   * @throws StudioException when it cannot be written, or a link leads out of the folder
   */
  static void save(Path folder, String path, Optional<byte[]> bytes) {
    Path file = inside(folder, path);
    if (bytes.isPresent()) {
      write(file, bytes.get());
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /**
   * The bytes of a file as they are in the folder now; empty when there is none.
   *
   * @throws StudioException when it cannot be read, or a link leads out of the folder
   */
  static Optional<byte[]> read(Path folder, String path) {
    Path file = inside(folder, path);
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Whether a package lies in a folder, even one a part of which is missing. */
  static boolean holdsPackage(Path folder) {
    return Files.exists(folder.resolve("metadata.yaml"))
        || Files.exists(folder.resolve("lifecycle.yaml"));
  }

  /** Writes a file as a whole or not at all. */
  static void write(Path file, byte[] bytes) {
    AtomicFile.write(
        file,
        channel -> {
          ByteBuffer rest = ByteBuffer.wrap(bytes);
          while (rest.hasRemaining()) {
            channel.write(rest);
          }
        });
  }

  private static Path inside(Path folder, String path) {
    Path file = folder.resolve(path).normalize();
    try {
      Path existing = file;
      while (existing != null && !Files.exists(existing)) {
        existing = existing.getParent();
      }
      boolean stays = existing != null && existing.toRealPath().startsWith(folder.toRealPath());
      if (stays && file.startsWith(folder)) {
        return file;
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
    throw new StudioException(Message.of("yaml.project-outside", path));
  }

  /** What a person is told when the disk refuses. */
  static StudioException failed(Path file, IOException cause) {
    return new StudioException(
        Message.of("base.io", file.toString(), String.valueOf(cause.getMessage())), cause);
  }
}
