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
 * A tar written straight into a file, each piece at its place: several threads may write entries
 * whose places do not overlap, and an entry's header after its bytes.
 */
final class TarFileOutput implements Closeable {
  private static final int BLOCK = 512;

  private final FileChannel file;

  TarFileOutput(Path target) throws IOException {
    file =
        FileChannel.open(
            target,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
  }

  /** Where the bytes of an entry begin whose header is at {@code at}. */
  static long content(long at) {
    return at + BLOCK;
  }

  /** Where the entry after one at {@code at} with {@code size} bytes begins. */
  static long next(long at, long size) {
    return content(at) + (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  /**
   * Writes a whole entry.
   *
   * @return where the next one begins
   */
  long entry(long at, String name, byte[] bytes) throws IOException {
    write(content(at), bytes, 0, bytes.length);
    return end(at, name, bytes.length);
  }

  /** Writes some bytes. */
  void write(long at, byte[] buffer, int offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(buffer, offset, length);
    while (bytes.hasRemaining()) {
      file.write(bytes, at + bytes.position() - offset);
    }
  }

  /**
   * Fills the last block of an entry whose bytes are there, and writes its header.
   *
   * @return where the next one begins
   */
  long end(long at, String name, long size) throws IOException {
    long next = next(at, size);
    int rest = (int) (next - content(at) - size);
    write(next - rest, new byte[rest], 0, rest);
    write(at, header(name, size), 0, BLOCK);
    return next;
  }

  /** Ends the archive. */
  void finish(long at) throws IOException {
    write(at, new byte[2 * BLOCK], 0, 2 * BLOCK);
    file.truncate(at + 2 * BLOCK);
  }

  private static byte[] header(String name, long size) throws IOException {
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

  @Override
  public void close() throws IOException {
    file.close();
  }
}
