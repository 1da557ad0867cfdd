package io.oscstudio.core.project;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A file of records, only ever added to. After a first line that names the format, each record is
 * its length, the same once more with all bits turned, the CRC-32C of length and bytes, and its
 * bytes. A record that was not written to its end is none (ADR 0041).
 */
final class JournalFile implements Closeable {
  /** How the reading of a file ended. */
  enum End {
    /** After a record. */
    WHOLE,
    /** In the midst of the last record, which was being written when the process ended. */
    TORN,
    /** Where something else stands than what was written. */
    DAMAGED
  }

  /** More bytes in one record are refused, as an array holds no more. */
  static final int MOST_RECORD = 1 << 30;

  private static final byte[] HEAD = "oscstudio journal 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int FRAME = 12;

  private final RandomAccessFile file;
  private final Path path;
  private long end;

  private JournalFile(Path path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
  }

  /** Makes a file that only its owner may read, with a first record in it. */
  static JournalFile create(Path path, byte[] first) throws IOException {
    OwnerOnly.createFile(path);
    // Unlike a channel, this is not closed when a thread that writes to it is interrupted.
    JournalFile made = new JournalFile(path, new RandomAccessFile(path.toFile(), "rw"));
    try {
      made.write(HEAD);
      made.add(first);
      return made;
    } catch (IOException e) {
      made.close();
      Files.deleteIfExists(path);
      throw e;
    }
  }

  Path path() {
    return path;
  }

  /** Its bytes so far. */
  long size() {
    return end;
  }

  /** Adds a record; when this returns, the operating system has it. */
  void add(byte[] payload) throws IOException {
    if (payload.length == 0 || payload.length > MOST_RECORD - FRAME) {
      throw new IOException("A record of " + payload.length + " bytes");
    }
    ByteBuffer frame = ByteBuffer.allocate(FRAME + payload.length);
    frame.putInt(payload.length).putInt(~payload.length).putInt(crc(payload)).put(payload);
    write(frame.array());
  }

  /** Writes behind the last whole record, over what a write that failed has left there. */
  private void write(byte[] bytes) throws IOException {
    file.seek(end);
    file.write(bytes);
    end += bytes.length;
  }

  /** Brings it to the disk. */
  void sync() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * Reads the records of a file in order.
   *
   * @param reader takes each; what it throws of {@link IOException} means that the file is damaged
   */
  static End read(Path path, Reader reader) throws IOException {
    long size = Files.size(path);
    try (InputStream raw = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        DataInputStream in = new DataInputStream(new BufferedInputStream(raw, 64 * 1024))) {
      byte[] head = in.readNBytes(HEAD.length);
      if (!Arrays.equals(head, 0, head.length, HEAD, 0, head.length)) {
        return End.DAMAGED;
      }
      if (head.length < HEAD.length) {
        return End.TORN;
      }
      return records(in, size - HEAD.length, reader);
    }
  }

  /** Takes the bytes of a record. */
  @FunctionalInterface
  interface Reader {
    void take(byte[] payload) throws IOException;
  }

  private static End records(DataInputStream in, long size, Reader reader) throws IOException {
    long left = size;
    while (left > 0) {
      if (left < FRAME) {
        return End.TORN;
      }
      int length = in.readInt();
      int turned = in.readInt();
      int crc = in.readInt();
      left -= FRAME;
      if (length <= 0 || length > MOST_RECORD || turned != ~length) {
        // A disk that lost its power leaves zeros where nothing was written yet.
        return length == 0 && turned == 0 && crc == 0 && onlyZeros(in) ? End.TORN : End.DAMAGED;
      }
      if (length > left) {
        return End.TORN;
      }
      byte[] payload = in.readNBytes(length);
      left -= length;
      if (payload.length < length || crc(payload) != crc) {
        return End.DAMAGED;
      }
      reader.take(payload);
    }
    return End.WHOLE;
  }

  private static boolean onlyZeros(InputStream in) throws IOException {
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static int crc(byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(4).putInt(payload.length).flip());
    crc.update(payload);
    return (int) crc.getValue();
  }
}
