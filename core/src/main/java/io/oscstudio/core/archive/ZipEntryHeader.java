package io.oscstudio.core.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What the central directory says of one entry.
 *
 * @param offset where the entry's own header starts
 */
record ZipEntryHeader(
    byte[] rawName,
    String name,
    int flags,
    int method,
    long crc,
    long packedSize,
    long size,
    long offset,
    int madeBy,
    long attributes) {
  static final int STORED = 0;
  static final int DEFLATED = 8;
  static final int LOCAL_LENGTH = 30;
  static final int CENTRAL_LENGTH = 46;

  private static final int UNIX = 3;
  private static final int MACOS = 19;
  private static final int ZIP64 = 0x0001;
  private static final int UNICODE_PATH = 0x7075;
  private static final long MANY = 0xFFFF_FFFFL;

  /** What an entry is. */
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    SPECIAL
  }

  /**
   * Reads an entry of the directory.
   *
   * @return empty when the extra fields do not hold the numbers they should, or the name is no
   *     UTF-8
   */
  static Optional<ZipEntryHeader> of(LittleEndian head, byte[] rawName, byte[] extra) {
    long packed = head.uint32(20);
    long size = head.uint32(24);
    long offset = head.uint32(42);
    if (packed == MANY || size == MANY || offset == MANY) {
      LittleEndian big = new LittleEndian(field(extra, ZIP64).orElse(new byte[0]));
      int at = 0;
      int needed = (size == MANY ? 8 : 0) + (packed == MANY ? 8 : 0) + (offset == MANY ? 8 : 0);
      if (big.bytes().length < needed) {
        return Optional.empty();
      }
      if (size == MANY) {
        size = big.int64(at);
        at += 8;
      }
      if (packed == MANY) {
        packed = big.int64(at);
        at += 8;
      }
      if (offset == MANY) {
        offset = big.int64(at);
      }
    }
    if (size < 0 || packed < 0 || offset < 0) {
      return Optional.empty();
    }
    long finalPacked = packed;
    long finalSize = size;
    long finalOffset = offset;
    return decoded(rawName, extra)
        .map(name ->
            new ZipEntryHeader(
                rawName,
                name,
                head.int16(8),
                head.int16(10),
                head.uint32(16),
                finalPacked,
                finalSize,
                finalOffset,
                head.int16(4),
                head.uint32(38)));
  }

  boolean encrypted() {
    return (flags & (1 | 1 << 6 | 1 << 13)) != 0;
  }

  /** What the entry is: by its Unix mode where it has one, else by the slash at its name's end. */
  Kind kind() {
    int system = madeBy >> 8;
    int type = system == UNIX || system == MACOS ? (int) (attributes >>> 28) : 0;
    return switch (type) {
      case 0 -> name.endsWith("/") ? Kind.FOLDER : Kind.FILE;
      case 0x4 -> Kind.FOLDER;
      case 0x8 -> name.endsWith("/") ? Kind.FOLDER : Kind.FILE;
      case 0xA -> Kind.LINK;
      default -> Kind.SPECIAL;
    };
  }

  /** The name: the Unicode field if it is about this name, else the bytes as UTF-8. */
  private static Optional<String> decoded(byte[] rawName, byte[] extra) {
    byte[] bytes = rawName;
    byte[] unicode = field(extra, UNICODE_PATH).orElse(new byte[0]);
    if (unicode.length > 5 && unicode[0] == 1) {
      CRC32 crc = new CRC32();
      crc.update(rawName);
      if (crc.getValue() == new LittleEndian(unicode).uint32(1)) {
        bytes = Arrays.copyOfRange(unicode, 5, unicode.length);
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> field(byte[] extra, int id) {
    LittleEndian fields = new LittleEndian(extra);
    for (int at = 0; at + 4 <= extra.length; ) {
      int length = fields.int16(at + 2);
      if (at + 4 + length > extra.length) {
        return Optional.empty();
      }
      if (fields.int16(at) == id) {
        return Optional.of(Arrays.copyOfRange(extra, at + 4, at + 4 + length));
      }
      at += 4 + length;
    }
    return Optional.empty();
  }
}
