package io.oscstudio.core.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;

/**
 * The bytes of an open file. Not over a {@code FileChannel}, which closes itself for all its
 * readers when one of their threads is interrupted, as cancelled jobs are.
 */
final class OpenFile implements RandomBytes {
  private static final int PIECE = 64 * 1024;

  private final RandomAccessFile file;
  private final long size;

  /** As long as the file is now; it is closed together with these bytes. */
  OpenFile(RandomAccessFile file) throws IOException {
    this.file = file;
    this.size = file.length();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(ByteBuffer buffer, long position) throws IOException {
    if (!buffer.hasArray()) {
      ByteBuffer piece = ByteBuffer.allocate(Math.min(PIECE, buffer.remaining()));
      int n = read(piece, position);
      buffer.put(piece.flip());
      return n;
    }
    int n;
    synchronized (file) {
      file.seek(position);
      int offset = buffer.arrayOffset() + buffer.position();
      n = file.read(buffer.array(), offset, buffer.remaining());
    }
    if (n > 0) {
      buffer.position(buffer.position() + n);
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
