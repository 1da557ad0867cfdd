package io.oscstudio.core.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips byte by byte, honest or not. */
final class RawZip {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int count;

  /** What one entry says of itself; every claim can be changed. */
  static final class Entry {
    byte[] name;
    byte[] localName;
    byte[] packed;
    byte[] extra = new byte[0];
    int flags = 1 << 11;
    int method;
    long crc;
    long size;
    int madeBy = 3 << 8;
    long attributes = 0100644L << 16;
    long offset = -1;

    Entry(String name, byte[] data, boolean deflated) {
      this.name = name.getBytes(StandardCharsets.UTF_8);
      this.localName = this.name;
      this.method = deflated ? 8 : 0;
      this.packed = deflated ? deflate(data) : data;
      CRC32 sum = new CRC32();
      sum.update(data);
      this.crc = sum.getValue();
      this.size = data.length;
    }
  }

  static Entry entry(String name, String text) {
    return new Entry(name, text.getBytes(StandardCharsets.UTF_8), false);
  }

  RawZip add(String name) {
    return add(entry(name, "x"));
  }

  RawZip add(Entry e) {
    long offset = e.offset >= 0 ? e.offset : body.size();
    if (e.offset < 0) {
      ByteBuffer local = buffer(30);
      local.putInt(0x04034B50).putShort((short) 20).putShort((short) e.flags);
      local.putShort((short) e.method).putInt(0).putInt((int) e.crc);
      local.putInt(e.packed.length).putInt((int) e.size);
      local.putShort((short) e.localName.length).putShort((short) 0);
      body.writeBytes(local.array());
      body.writeBytes(e.localName);
      body.writeBytes(e.packed);
    }
    ByteBuffer head = buffer(46);
    head.putInt(0x02014B50).putShort((short) e.madeBy).putShort((short) 20);
    head.putShort((short) e.flags).putShort((short) e.method).putInt(0).putInt((int) e.crc);
    head.putInt(e.packed.length).putInt((int) e.size).putShort((short) e.name.length);
    head.putShort((short) e.extra.length).putShort((short) 0).putShort((short) 0);
    head.putShort((short) 0).putInt((int) e.attributes).putInt((int) offset);
    directory.writeBytes(head.array());
    directory.writeBytes(e.name);
    directory.writeBytes(e.extra);
    count++;
    return this;
  }

  byte[] bytes() {
    return bytes(count);
  }

  byte[] bytes(int claimedCount) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(body.toByteArray());
    all.writeBytes(directory.toByteArray());
    ByteBuffer end = buffer(22);
    end.putInt(0x06054B50).putInt(0).putShort((short) claimedCount);
    end.putShort((short) claimedCount).putInt(directory.size()).putInt(body.size());
    all.writeBytes(end.array());
    return all.toByteArray();
  }

  static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(data);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
