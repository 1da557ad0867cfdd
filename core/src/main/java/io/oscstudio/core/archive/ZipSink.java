package io.oscstudio.core.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;

/**
 * A zip being written, the same bytes for the same calls: one time and one mode for all entries, no
 * extra fields but those of zip64, and these only where a size needs them. Entries are streamed and
 * deflated; {@link ResumedZip} stores.
 */
final class ZipSink implements TreeSink, Closeable {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 12, 0);
  static final int FOLDER_MODE = 0040755;
  static final int FILE_MODE = 0100644;

  private final ZipArchiveOutputStream zip;

  /**
   * Writes to {@code channel} from its position on. Closing the sink ends the zip and closes it.
   */
  ZipSink(FileChannel channel) {
    zip = configured(new ZipArchiveOutputStream(channel));
  }

  static ZipArchiveOutputStream configured(ZipArchiveOutputStream zip) {
    zip.setLevel(Deflater.BEST_COMPRESSION);
    zip.setUseZip64(Zip64Mode.AsNeeded);
    zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
    return zip;
  }

  @Override
  public void folder(String path) throws IOException {
    ZipArchiveEntry entry = entry(path + "/", FOLDER_MODE);
    entry.setMethod(ZipArchiveEntry.STORED);
    entry.setSize(0);
    entry.setCrc(0);
    zip.putArchiveEntry(entry);
    zip.closeArchiveEntry();
  }

  /** Writes a file deflated. */
  @Override
  public void file(String path, long size, InputStream content) throws IOException {
    ZipArchiveEntry entry = entry(path, FILE_MODE);
    entry.setMethod(ZipArchiveEntry.DEFLATED);
    entry.setSize(size);
    zip.putArchiveEntry(entry);
    byte[] buffer = new byte[128 * 1024];
    long written = 0;
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      zip.write(buffer, 0, n);
      written += n;
    }
    if (written != size) {
      throw new IOException(path + " changed while it was read");
    }
    zip.closeArchiveEntry();
  }

  static ZipArchiveEntry entry(String path, int mode) {
    ZipArchiveEntry entry = new ZipArchiveEntry(path);
    entry.setTimeLocal(TIME);
    entry.setUnixMode(mode);
    return entry;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
