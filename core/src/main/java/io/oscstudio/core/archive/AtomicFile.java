package io.oscstudio.core.archive;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Files that are there as a whole or not at all: written beside the target under a hidden name,
 * brought to the disk, then moved into place.
 */
public final class AtomicFile {
  private static final Pattern PART = Pattern.compile("\\..+\\.[0-9a-f]{12}\\.part");

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final FileAttribute<?>[] OWNERS = {
    PosixFilePermissions.asFileAttribute(OWNER_ONLY)
  };
  private static final FileAttribute<?>[] ANYBODYS = {};

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
    write(target, body, false);
  }

  /**
   * Writes a file that only its owner may read and write, less where it was allowed less before.
   * Where there are no such permissions it has those of its folder.
   *
   * @throws StudioException as for {@link #write}
   */
  public static void writePrivate(Path target, Body body) {
    write(target, body, true);
  }

  private static void write(Path target, Body body, boolean isPrivate) {
    try {
      Path place = place(target);
      if (Files.isDirectory(place)) {
        throw new StudioException(Message.of("archive.target-is-folder", target.toString()));
      }
      Path part = beside(place);
      try {
        boolean ownerOnly = isPrivate && hasPermissions(place);
        try (FileChannel channel = FileChannel.open(part, NEW, ownerOnly ? OWNERS : ANYBODYS)) {
          body.writeTo(channel);
        }
        sync(part);
        if (ownerOnly && Files.exists(place)) {
          narrow(part, Files.getPosixFilePermissions(place));
        }
        move(part, place);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  private static boolean hasPermissions(Path place) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void narrow(Path part, Set<PosixFilePermission> before) throws IOException {
    Set<PosixFilePermission> allowed = EnumSet.copyOf(OWNER_ONLY);
    allowed.retainAll(before);
    Files.setPosixFilePermissions(part, allowed);
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
