package io.oscstudio.core.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A tar being written, the same bytes for the same calls. */
final class TarSink implements TreeSink, Closeable {
  private static final FileTime TIME = FileTime.from(Instant.parse("1980-01-01T12:00:00Z"));
  private static final int FOLDER_MODE = 0040755;
  private static final int FILE_MODE = 0100644;

  private final TarArchiveOutputStream tar;

  private TarSink(OutputStream out) {
    tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    tar.setAddPaxHeadersForNonAsciiNames(true);
  }

  /** A gzipped tar; closing the sink ends it and closes the channel. */
  static TarSink gzipped(FileChannel channel) throws IOException {
    GzipParameters parameters = new GzipParameters();
    parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
    parameters.setOS(GzipParameters.OS.UNKNOWN);
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
    return new TarSink(new GzipCompressorOutputStream(out, parameters));
  }

  @Override
  public void folder(String path) throws IOException {
    tar.putArchiveEntry(entry(path + "/", TarConstants.LF_DIR, FOLDER_MODE));
    tar.closeArchiveEntry();
  }

  @Override
  public void file(String path, long size, InputStream content) throws IOException {
    TarArchiveEntry entry = entry(path, TarConstants.LF_NORMAL, FILE_MODE);
    entry.setSize(size);
    tar.putArchiveEntry(entry);
    content.transferTo(tar);
    tar.closeArchiveEntry();
  }

  private static TarArchiveEntry entry(String path, byte type, int mode) {
    TarArchiveEntry entry = new TarArchiveEntry(path, type);
    entry.setModTime(TIME);
    entry.setMode(mode);
    entry.setIds(0, 0);
    entry.setNames("", "");

    return entry;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
