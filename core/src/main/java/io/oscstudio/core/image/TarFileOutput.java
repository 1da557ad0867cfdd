package io.oscstudio.core.image;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/**
 * A tar written straight into a file. Unlike an archive stream it can write an entry whose size is
 * known only afterwards, as that of a layer being decompressed, by writing its header again.
 */
final class TarFileOutput implements Closeable {
  private static final int BLOCK = 512;

  private final FileChannel file;
  private String name = "";
  private long headerAt;
  private long size;

  TarFileOutput(Path target) throws IOException {
    file =
        FileChannel.open(
            target,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
  }

  /** Writes a whole entry. */
  void entry(String entryName, byte[] bytes) throws IOException {
    begin(entryName);
    write(bytes, bytes.length);
    end();
  }

  /** Starts an entry; {@link #end} finishes it. */
  void begin(String entryName) throws IOException {
    name = entryName;
    size = 0;
    headerAt = file.position();
    file.position(headerAt + BLOCK);
  }

  /** Adds to the entry that was begun. */
  void write(byte[] buffer, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    size += length;
  }

  /** Fills the entry's last block and writes its header. */
  void end() throws IOException {
    int rest = (int) (size % BLOCK);
    if (rest > 0) {
      writeFully(new byte[BLOCK - rest]);
    }
    long next = file.position();
    file.position(headerAt);
    writeFully(header());
    file.position(next);
  }

  private byte[] header() throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(size);
    entry.setModTime(0);
    entry.setIds(0, 0);
    entry.setNames("", "");
    entry.setMode(0100644);
    byte[] header = new byte[BLOCK];
    // Star mode: sizes from 8 GiB on are written in base 256, which all readers of today know.
    entry.writeEntryHeader(header, ZipEncodingHelper.getZipEncoding("UTF-8"), true);
    return header;
  }

  private void writeFully(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
  }

  /** Writes the end of the archive and sees that it is on the disk. */
  @Override
  public void close() throws IOException {
    try (file) {
      writeFully(new byte[2 * BLOCK]);
    }
  }
}
