package io.oscstudio.core.archive;

import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A stream kept for random access: in memory while small, else in a temporary file that is gone
 * when it is closed.
 */
final class Spool {
  private static final int IN_MEMORY = 8 << 20;
  private static final int RATIO_FROM = 1 << 20;

  private Spool() {}

  /**
   * Reads a stream to its end.
   *
   * @param packed how many packed bytes it is made of, for the ratio
   * @param name the archive, for messages
   */
  static RandomBytes of(InputStream in, long packed, String name, Limits limits)
      throws IOException {
    Bytes memory = new Bytes();
    byte[] buffer = new byte[64 * 1024];
    long total = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      total += n;
      requireBounded(total, packed, name, limits);
      memory.write(buffer, 0, n);
      if (total > IN_MEMORY) {
        return toFile(memory, in, packed, name, limits);
      }
    }
    return RandomBytes.of(memory.array(), memory.size());
  }

  private static RandomBytes toFile(
      Bytes start, InputStream in, long packed, String name, Limits limits) throws IOException {
    Path path = Files.createTempFile("oscstudio-", ".spool");
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      file.write(start.array(), 0, start.size());
      byte[] buffer = new byte[64 * 1024];
      long total = start.size();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        total += n;
        requireBounded(total, packed, name, limits);
        file.write(buffer, 0, n);
      }
      return new TemporaryFile(new OpenFile(file), path);
    } catch (IOException | RuntimeException e) {
      file.close();
      Files.delete(path);
      throw e;
    }
  }

  private static void requireBounded(long total, long packed, String name, Limits limits) {
    if (total > limits.totalBytes()) {
      throw new StudioException(
          Message.of("archive.unpacked-too-big", EntryNames.shown(name), limits.totalBytes()));
    }
    if (total > RATIO_FROM && total / limits.ratio() > packed) {
      throw new StudioException(
          Message.of("archive.ratio", EntryNames.shown(name), limits.ratio()));
    }
  }

  /** Deleted when closed. */
  private record TemporaryFile(OpenFile bytes, Path path) implements RandomBytes {
    @Override
    public long size() {
      return bytes.size();
    }

    @Override
    public int read(ByteBuffer buffer, long position) throws IOException {
      return bytes.read(buffer, position);
    }

    @Override
    public void close() throws IOException {
      bytes.close();
      Files.deleteIfExists(path);
    }
  }

  /** Gives its buffer away instead of a copy. */
  private static final class Bytes extends ByteArrayOutputStream {
    byte[] array() {
      return buf;
    }
  }
}
