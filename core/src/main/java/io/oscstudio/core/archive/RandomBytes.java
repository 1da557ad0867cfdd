package io.oscstudio.core.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read at any position, by several threads at once. */
interface RandomBytes extends Closeable {
  /** Number of bytes. */
  long size();

  /**
   * Reads some bytes into what is left of {@code buffer}.
   *
   * @return how many, or -1 at or behind the end
   */
  int read(ByteBuffer buffer, long position) throws IOException;

  @Override
  default void close() throws IOException {}

  /** Exactly {@code length} bytes from {@code position} on. */
  default byte[] bytes(long position, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (read(buffer, position + buffer.position()) < 0) {
        throw new EOFException("Ends before byte " + (position + length));
      }
    }
    return buffer.array();
  }

  /** A stretch of these bytes; closing it does nothing. */
  default RandomBytes slice(long from, long length) {
    RandomBytes whole = this;
    return new RandomBytes() {
      @Override
      public long size() {
        return length;
      }

      @Override
      public int read(ByteBuffer buffer, long position) throws IOException {
        if (position >= length) {
          return -1;
        }
        int room = (int) Math.min(buffer.remaining(), length - position);
        ByteBuffer part = buffer.slice(buffer.position(), room);
        int n = whole.read(part, from + position);
        if (n > 0) {
          buffer.position(buffer.position() + n);
        }
        return n;
      }
    };
  }

  /** All bytes as a stream that can skip without reading. */
  default InputStream stream() {
    return new RandomInputStream(this);
  }

  /** All bytes as a read-only channel, which closes these bytes when it is closed. */
  default SeekableByteChannel channel() {
    return new RandomChannel(this);
  }

  /** Bytes in memory. */
  static RandomBytes of(byte[] bytes, int length) {
    return new RandomBytes() {
      @Override
      public long size() {
        return length;
      }

      @Override
      public int read(ByteBuffer buffer, long position) {
        if (position >= length) {
          return -1;
        }
        int n = (int) Math.min(buffer.remaining(), length - position);
        buffer.put(bytes, (int) position, n);
        return n;
      }
    };
  }

  /** The bytes of a file, which stays open until closed here; a link in its place is refused. */
  static RandomBytes of(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new IOException("A link: " + file);
    }
    return new OpenFile(new RandomAccessFile(file.toFile(), "r"));
  }
}
