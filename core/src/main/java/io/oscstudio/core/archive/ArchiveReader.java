package io.oscstudio.core.archive;

import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Recognises an archive by its first bytes and opens it. */
final class ArchiveReader {
  private static final int BLOCK = 512;

  private ArchiveReader() {}

  /**
   * Opens an archive, which from then on owns {@code bytes}: they are closed with the tree, or at
   * once when the archive is refused.
   */
  static IndexedTree open(String name, RandomBytes bytes, Limits limits, int nesting)
      throws IOException {
    try {
      byte[] head = bytes.bytes(0, (int) Math.min(BLOCK, bytes.size()));
      if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
        return new ZipReader(name, bytes, limits).read(nesting).ofArchive(bytes.size());
      }
      if (starts(head, 0x1F, 0x8B)) {
        return openGzip(name, bytes, limits, nesting);
      }
      if (tar(head)) {
        return new TarReader(name, bytes, limits).read(nesting).ofArchive(bytes.size());
      }
      throw refuse(name, head);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static IndexedTree openGzip(String name, RandomBytes packed, Limits limits, int nesting)
      throws IOException {
    RandomBytes bytes;
    try (InputStream in = new GZIPInputStream(packed.stream(), 64 * 1024)) {
      bytes = Spool.of(in, packed.size(), name, limits);
    }
    try {
      byte[] head = bytes.bytes(0, (int) Math.min(BLOCK, bytes.size()));
      if (!tar(head)) {
        throw new StudioException(Message.of("archive.gzip-without-tar", EntryNames.shown(name)));
      }
      IndexedTree tree = new TarReader(name, bytes, limits).read(nesting).ofArchive(packed.size());
      packed.close();
      return tree;
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static StudioException refuse(String name, byte[] head) {
    String shown = EntryNames.shown(name);
    String format = knownFormat(head);
    return format.isEmpty()
        ? new StudioException(Message.of("archive.unknown-format", shown))
        : new StudioException(Message.of("archive.unsupported-format", shown, format));
  }

  private static String knownFormat(byte[] head) {
    if (starts(head, 'B', 'Z', 'h')) {
      return "bzip2";
    }
    if (starts(head, 0xFD, '7', 'z', 'X', 'Z')) {
      return "xz";
    }
    if (starts(head, 0x28, 0xB5, 0x2F, 0xFD)) {
      return "Zstandard";
    }
    if (starts(head, '7', 'z', 0xBC, 0xAF)) {
      return "7z";
    }
    if (starts(head, 'R', 'a', 'r', '!')) {
      return "RAR";
    }
    return "";
  }

  private static boolean tar(byte[] head) {
    try {
      return head.length == BLOCK && TarUtils.verifyCheckSum(head);
    } catch (IllegalArgumentException e) {
      return false; // no octal number where the checksum should be
    }
  }

  private static boolean starts(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
