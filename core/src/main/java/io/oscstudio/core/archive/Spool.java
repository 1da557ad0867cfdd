package io.oscstudio.core.archive;

import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

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
    Path file = Files.createTempFile("oscstudio-", ".spool");
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    try {
      write(channel, ByteBuffer.wrap(start.array(), 0, start.size()));
      byte[] buffer = new byte[64 * 1024];
      long total = start.size();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        total += n;
        requireBounded(total, packed, name, limits);
        write(channel, ByteBuffer.wrap(buffer, 0, n));
      }
      return RandomBytes.of(channel, total);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
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

  /** Gives its buffer away instead of a copy. */
  private static final class Bytes extends ByteArrayOutputStream {
    byte[] array() {
      return buf;
    }
  }
}
