package io.oscstudio.core.registry;

import io.oscstudio.core.base.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;

/**
 * A whole blob of a {@link BlobStore}, in use until it is closed: it stays readable, whatever the
 * store throws away meanwhile.
 */
public final class StoredBlob implements AutoCloseable {
  private final Digest digest;
  private final long size;
  private final boolean found;
  private final FileChannel channel;
  private final Runnable released;

  StoredBlob(Digest digest, long size, boolean found, FileChannel channel, Runnable released) {
    this.digest = digest;
    this.size = size;
    this.found = found;
    this.channel = channel;
    this.released = released;
  }

  /** The digest it is named after. */
  public Digest digest() {
    return digest;
  }

  /** Bytes. */
  public long size() {
    return size;
  }

  /**
   * Whether it lay in the store already. Then only its size was looked at: whoever reads it holds
   * what comes against a digest, and {@link BlobStore#drop drops} what is not right.
   */
  public boolean found() {
    return found;
  }

  /** Its bytes from the beginning; several may be read at the same time. */
  public InputStream open() {
    return new FileStretch(channel, 0, size);
  }

  /** Its last {@code count} bytes, or all of it when there are fewer. */
  public byte[] tail(int count) throws IOException {
    try (InputStream in = new FileStretch(channel, Math.max(0, size - count), size)) {
      return in.readAllBytes();
    }
  }

  /** Ends the use. Never throws. */
  @Override
  public void close() {
    try (channel) {
      released.run();
    } catch (IOException ignored) {
      // A file that was only read loses nothing.
    }
  }
}
