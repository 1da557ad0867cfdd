package io.oscstudio.core.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip written from its first byte to its last, as sizes and checksums are known before. The bytes
 * are those of {@link ZipSink}, zip64 where a size, an offset or the number of entries needs it.
 */
final class ZipFrame implements Closeable {
  private static final int HEADER = 30;
  private static final int ZIP64_EXTRA = 20;
  private static final long ZIP64_FROM = 0xFFFF_FFFFL;

  private final ZipArchiveOutputStream zip;

  /** Closing the frame ends the zip and closes {@code out}. One that failed is not to be closed. */
  ZipFrame(OutputStream out) {
    zip = ZipSink.configured(new ZipArchiveOutputStream(out));
  }

  /** How many bytes a file's header takes, which its content follows. */
  static long headerBytes(String path, long size) {
    return HEADER
        + path.getBytes(StandardCharsets.UTF_8).length
        + (size >= ZIP64_FROM ? ZIP64_EXTRA : 0);
  }

  void folder(String path) throws IOException {
    ZipArchiveEntry entry = ZipSink.entry(path + "/", ZipSink.FOLDER_MODE);
    entry.setMethod(ZipArchiveEntry.STORED);
    raw(entry, 0, 0, 0, InputStream.nullInputStream());
  }

  /** A file that is deflated here. */
  void packed(String path, byte[] bytes) throws IOException {
    ZipArchiveEntry entry = ZipSink.entry(path, ZipSink.FILE_MODE);
    entry.setMethod(ZipArchiveEntry.DEFLATED);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    byte[] deflated = deflated(bytes);
    raw(entry, bytes.length, deflated.length, crc.getValue(), new ByteArrayInputStream(deflated));
  }

  /** A file as it is; {@code content} must be of this size and checksum. */
  void stored(String path, long size, long crc, InputStream content) throws IOException {
    ZipArchiveEntry entry = ZipSink.entry(path, ZipSink.FILE_MODE);
    entry.setMethod(ZipArchiveEntry.STORED);
    raw(entry, size, size, crc, content);
  }

  private void raw(ZipArchiveEntry entry, long size, long packed, long crc, InputStream content)
      throws IOException {
    entry.setSize(size);
    entry.setCompressedSize(packed);
    entry.setCrc(crc);
    zip.addRawArchiveEntry(entry, content);
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
      deflating.write(bytes);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
