package io.oscstudio.core.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A read-only channel over {@link RandomBytes}, closing them with itself. */
final class RandomChannel implements SeekableByteChannel {
  private final RandomBytes bytes;
  private long position;
  private boolean open = true;

  RandomChannel(RandomBytes bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    requireOpen();
    int n = bytes.read(target, position);
    if (n > 0) {
      position += n;
    }
    return n;
  }

  @Override
  public long position() throws IOException {
    requireOpen();
    return position;
  }

  @Override
  public SeekableByteChannel position(long value) throws IOException {
    requireOpen();
    if (value < 0) {
      throw new IllegalArgumentException("Negative position " + value);
    }
    position = value;
    return this;
  }

  @Override
  public long size() throws IOException {
    requireOpen();
    return bytes.size();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    bytes.close();
  }

  private void requireOpen() throws ClosedChannelException {
    if (!open) {
      throw new ClosedChannelException();
    }
  }
}
