package io.oscstudio.core.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A stretch of an open file, read without moving the channel's position: several may be read at the
 * same time. Closing it leaves the channel open.
 */
public final class FileStretch extends InputStream {
  private final FileChannel channel;
  private final long end;
  private long at;

  /** The bytes between two offsets. */
  public FileStretch(FileChannel channel, long from, long end) {
    this.channel = channel;
    this.at = from;
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (at >= end) {
      return -1;
    }
    int most = (int) Math.min(length, end - at);
    int n = channel.read(ByteBuffer.wrap(bytes, offset, most), at);
    at += Math.max(n, 0);
    return n;
  }

  @Override
  public long skip(long bytes) {
    long skipped = Math.clamp(bytes, 0, end - at);
    at += skipped;
    return skipped;
  }

  /** What is left; readers of gzip ask, to see whether another part follows. */
  @Override
  public int available() {
    return Math.clamp(end - at, 0, Integer.MAX_VALUE);
  }
}
