package io.oscstudio.core.archive;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Files that are there as a whole or not at all: written beside the target under a hidden name,
 * brought to the disk, then moved into place.
 */
public final class AtomicFile {
  private static final Pattern PART = Pattern.compile("\\..+\\.[0-9a-f]{12}\\.part");

  private AtomicFile() {}

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Body {
    /** Writes to a new, empty file; it may close the channel. */
    void writeTo(FileChannel channel) throws IOException;
  }

  /**
   * Writes a file. Folders above it are made; a link in its place is followed.
   *
   * @throws StudioException when it cannot be written, or whatever {@code body} throws; what was at
   *     the target is then still there, and nothing else
   */
  public static void write(Path target, Body body) {
    try {
      Path place = place(target);
      if (Files.isDirectory(place)) {
        throw new StudioException(Message.of("archive.target-is-folder", target.toString()));
      }
      Path part = beside(place);
      try {
        try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
          body.writeTo(channel);
        }
        sync(part);
        move(part, place);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  /** Where a target really lies, with the folders above it made. */
  static Path place(Path target) throws IOException {
    if (Files.exists(target)) {
      return target.toRealPath();
    }
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent == null) {
      return absolute;
    }
    Files.createDirectories(parent);
    return parent.toRealPath().resolve(absolute.getFileName());
  }

  /** A new hidden name in the same folder. */
  static Path beside(Path place) {
    byte[] random = new byte[6];
    ThreadLocalRandom.current().nextBytes(random);
    return place.resolveSibling(
        "." + place.getFileName() + "." + HexFormat.of().formatHex(random) + ".part");
  }

  /** Whether a file has such a hidden name. */
  static boolean isPart(Path file) {
    return PART.matcher(String.valueOf(file.getFileName())).matches();
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static StudioException failed(Path target, IOException cause) {
    return new StudioException(
        Message.of("archive.write-failed", target.toString(), String.valueOf(cause.getMessage())),
        cause);
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
