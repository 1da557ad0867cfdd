package io.oscstudio.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A stream over {@link RandomBytes}: skipping moves, nothing is buffered, closing closes nothing.
 */
class RandomInputStream extends InputStream {
  private final RandomBytes bytes;
  private long position;

  RandomInputStream(RandomBytes bytes) {
    this.bytes = bytes;
  }

  /** Where the next byte is read. */
  final long position() {
    return position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int n = bytes.read(ByteBuffer.wrap(target, offset, length), position);
    if (n > 0) {
      position += n;
    }
    return n;
  }

  /**
   * What is left, up to {@code length}, with one copy instead of one for each buffer and one more.
   */
  @Override
  public byte[] readNBytes(int length) throws IOException {
    byte[] all = new byte[Math.min(length, available())];
    int read = readNBytes(all, 0, all.length);
    return read == all.length ? all : Arrays.copyOf(all, read);
  }

  @Override
  public long skip(long count) {
    long n = Math.clamp(bytes.size() - position, 0, Math.max(0, count));
    position += n;
    return n;
  }

  @Override
  public int available() {
    return (int) Math.clamp(bytes.size() - position, 0, Integer.MAX_VALUE);
  }
}
