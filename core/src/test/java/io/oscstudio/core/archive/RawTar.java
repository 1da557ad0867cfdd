package io.oscstudio.core.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Writes tars block by block, honest or not. */
final class RawTar {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  RawTar add(String name) {
    return add(name, "x");
  }

  RawTar add(String name, String text) {
    byte[] data = text.getBytes(StandardCharsets.UTF_8);
    return block(name, '0', "", data.length, data);
  }

  RawTar link(String name, char type, String target) {
    return block(name, type, target, 0, new byte[0]);
  }

  /** An entry whose header may claim another size than it has; long names get a pax header. */
  RawTar block(String name, char type, String link, long size, byte[] data) {
    byte[] raw = name.getBytes(StandardCharsets.UTF_8);
    if (raw.length > 100) {
      byte[] pax = pax("path", name);
      block("pax", 'x', "", pax.length, pax);
    }
    byte[] head = new byte[512];
    System.arraycopy(raw, 0, head, 0, Math.min(100, raw.length));
    put(head, 100, "0000644");
    put(head, 108, "0000000");
    put(head, 116, "0000000");
    put(head, 124, String.format("%011o", size));
    put(head, 136, "00000000000");
    head[156] = (byte) type;
    put(head, 157, link);
    put(head, 257, "ustar");
    put(head, 263, "00");
    Arrays.fill(head, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte b : head) {
      sum += b & 0xFF;
    }
    put(head, 148, String.format("%06o", sum));
    out.writeBytes(head);
    out.writeBytes(data);
    out.writeBytes(new byte[(512 - data.length % 512) % 512]);
    return this;
  }

  private static byte[] pax(String key, String value) {
    int body = (" " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8).length;
    int length = body + String.valueOf(body).length();
    if (body + String.valueOf(length).length() != length) {
      length++;
    }
    return (length + " " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(out.toByteArray());
    all.writeBytes(new byte[1024]);
    return all.toByteArray();
  }

  byte[] gzipped() {
    return gzip(bytes());
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(all)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toByteArray();
  }

  private static void put(byte[] head, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, head, at, bytes.length);
  }
}
