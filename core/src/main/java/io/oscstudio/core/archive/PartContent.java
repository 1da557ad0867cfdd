package io.oscstudio.core.archive;

import io.oscstudio.core.base.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.zip.CRC32;

/** A stretch of a part file being read back, with the checksums of what was read. */
final class PartContent extends InputStream {
  private final FileChannel channel;
  private final PartMeter meter;
  private final MessageDigest hasher = Digest.hasher();
  private final CRC32 crc = new CRC32();
  private final long end;
  private long position;

  /** Does not close the channel. */
  PartContent(FileChannel channel, long from, long size, PartMeter meter) {
    this.channel = channel;
    this.position = from;
    this.end = from + size;
    this.meter = meter;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int wanted = (int) Math.min(length, end - position);
    int n = wanted == 0 ? -1 : channel.read(ByteBuffer.wrap(target, offset, wanted), position);
    if (n > 0) {
      position += n;
      hasher.update(target, offset, n);
      crc.update(target, offset, n);
      meter.add(n);
    }
    return n;
  }

  /** The CRC-32 of what was read. */
  long crc() {
    return crc.getValue();
  }

  /** The digest of what was read; to be asked once. */
  Digest digest() {
    return Digest.finish(hasher);
  }
}
