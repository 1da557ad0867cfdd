package io.oscstudio.core.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A stranger's tar read once from its beginning to its end. A header, with the names and attributes
 * that belong to it, takes 1 MiB at most; nothing bounds the number of entries or their bytes,
 * which are the caller's to count.
 */
public final class TarStream implements AutoCloseable {
  private static final int BUFFER = 128 * 1024;
  private static final int HEADER_BYTES = 1 << 20;

  private final Bounded source;
  private final TarArchiveInputStream tar;
  private final byte[] rest = new byte[BUFFER];

  /** Reads {@code in}, which is closed with this. */
  public TarStream(InputStream in) {
    source = new Bounded(new BufferedInputStream(in, BUFFER));
    tar = new TarArchiveInputStream(source, StandardCharsets.UTF_8.name());
  }

  /**
   * Goes to the next entry, over what was not read of this one.
   *
   * @return empty at the end
   * @throws IOException when the tar is damaged or cut off, or a header is longer than it may be
   */
  public Optional<TarArchiveEntry> next() throws IOException {
    try {
      while (tar.getCurrentEntry() != null && tar.read(rest) >= 0) {
        // Over the rest of the entry, which has its own length, to the next header.
      }
      source.left = HEADER_BYTES;
      return Optional.ofNullable(tar.getNextEntry());
    } catch (IllegalArgumentException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    } finally {
      source.left = Long.MAX_VALUE;
    }
  }

  /** The bytes of the entry that {@link #next} went to; closing them does nothing. */
  public InputStream body() {
    return new FilterInputStream(tar) {
      @Override
      public void close() {}
    };
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  private static final class Bounded extends FilterInputStream {
    private long left = Long.MAX_VALUE;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = super.read(target, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long n = super.skip(bytes);
      count(n);
      return n;
    }

    private void count(long bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("A header of more than " + HEADER_BYTES + " bytes");
      }
    }
  }
}
