package io.oscstudio.core.archive;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a zip's entry.
 *
 * @param packed as they lie in the zip
 * @param entry its name, fit for messages
 */
record ZipContent(RandomBytes packed, ZipEntryHeader header, String entry, String archive)
    implements Content {
  @Override
  public InputStream open() {
    InputStream raw =
        header.method() == ZipEntryHeader.STORED
            ? packed.stream()
            : new Inflating(packed.stream(), new Inflater(true));
    return new Verified(raw);
  }

  @Override
  public Optional<RandomBytes> random() {
    return header.method() == ZipEntryHeader.STORED ? Optional.of(packed) : Optional.empty();
  }

  private StudioException refuse(String key, Object... more) {
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = entry;
    arguments[1] = archive;
    System.arraycopy(more, 0, arguments, 2, more.length);
    return new StudioException(Message.of(key, arguments));
  }

  /** Frees the inflater, and gives it the one byte more that raw deflate data may need. */
  private static final class Inflating extends InflaterInputStream {
    private boolean atEnd;

    Inflating(InputStream in, Inflater inflater) {
      super(in, inflater, 16 * 1024);
    }

    @Override
    protected void fill() throws IOException {
      len = in.read(buf, 0, buf.length);
      if (len < 0) {
        if (atEnd) {
          throw new ZipException("Ends too early");
        }
        atEnd = true;
        buf[0] = 0;
        len = 1;
      }
      inf.setInput(buf, 0, len);
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }

  /** Holds the bytes against the size and checksum the directory claims. */
  private final class Verified extends InputStream {
    private final InputStream in;
    private final CRC32 crc = new CRC32();
    private long count;

    Verified(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n;
      try {
        n = in.read(target, offset, length);
      } catch (ZipException e) {
        throw refuse("archive.entry-damaged");
      }
      if (n > 0) {
        count += n;
        crc.update(target, offset, n);
        if (count > header.size()) {
          throw refuse("archive.entry-size-lies", header.size());
        }
      } else if (n < 0) {
        if (count != header.size()) {
          throw refuse("archive.entry-size-lies", header.size());
        }
        if (crc.getValue() != header.crc()) {
          throw refuse("archive.entry-checksum");
        }
      }
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
