package io.oscstudio.core.archive;

import io.oscstudio.core.base.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;

/** Writes a file from its first byte on and hashes it; what is in place already is hashed only. */
final class PartOutput extends OutputStream {
  private final FileChannel channel;
  private final MessageDigest hasher = Digest.hasher();
  private long position;
  private long inPlaceFrom;
  private long inPlaceTo;

  /** Does not close the channel. */
  PartOutput(FileChannel channel) {
    this.channel = channel;
  }

  /** How many bytes were written. */
  long position() {
    return position;
  }

  /** Says that the bytes that will be written to this stretch are those that lie there. */
  void inPlace(long from, long size) {
    inPlaceFrom = from;
    inPlaceTo = from + size;
  }

  /** The digest of all that was written; to be asked once. */
  Digest digest() {
    return Digest.finish(hasher);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    hasher.update(bytes, offset, length);
    if (position < inPlaceFrom || position + length > inPlaceTo) {
      writeAt(channel, position, bytes, offset, length);
    }
    position += length;
  }

  static void writeAt(FileChannel channel, long position, byte[] bytes, int offset, int length)
      throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
    for (long at = position; rest.hasRemaining(); ) {
      at += channel.write(rest, at);
    }
  }
}
