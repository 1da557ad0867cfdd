package io.oscstudio.core.archive;

import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The central directory of a zip, read entry by entry.
 *
 * @param start where it starts; all entries lie before
 */
record ZipDirectory(RandomBytes zip, String name, long start, long length, long count)
    implements Iterable<ZipEntryHeader> {
  private static final int END = 0x06054B50;
  private static final int END_LENGTH = 22;
  private static final int END64 = 0x06064B50;
  private static final int END64_LENGTH = 56;
  private static final int LOCATOR = 0x07064B50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int CENTRAL = 0x02014B50;

  /**
   * Finds the directory from the end of the file.
   *
   * @throws StudioException when there is none, or it has more entries than {@code limits} allow
   */
  static ZipDirectory find(RandomBytes zip, String name, Limits limits) throws IOException {
    int tail = (int) Math.min(zip.size(), END_LENGTH + 0xFFFF);
    LittleEndian bytes = new LittleEndian(zip.bytes(zip.size() - tail, tail));
    int at = tail - END_LENGTH;
    while (at >= 0 && !(bytes.int32(at) == END && bytes.int16(at + 20) == tail - at - END_LENGTH)) {
      at--;
    }
    if (at < 0) {
      throw damaged(name);
    }
    long end = zip.size() - tail + at;
    boolean split = bytes.int16(at + 4) != 0 && bytes.int16(at + 4) != 0xFFFF;
    ZipDirectory directory =
        new ZipDirectory(
            zip, name, bytes.uint32(at + 16), bytes.uint32(at + 12), bytes.int16(at + 10));
    if (directory.start == 0xFFFF_FFFFL
        || directory.length == 0xFFFF_FFFFL
        || directory.count == 0xFFFF) {
      directory = find64(zip, name, end, directory);
    }
    if (split
        || directory.start < 0
        || directory.length < 0
        || directory.length > end
        || directory.start > end - directory.length) {
      throw damaged(name);
    }
    if (directory.count > limits.entries()) {
      throw new StudioException(
          Message.of("archive.too-many-entries-counted", name, directory.count, limits.entries()));
    }
    return directory;
  }

  private static ZipDirectory find64(RandomBytes zip, String name, long end, ZipDirectory small)
      throws IOException {
    long at = end - LOCATOR_LENGTH;
    if (at < 0) {
      return small;
    }
    LittleEndian locator = new LittleEndian(zip.bytes(at, LOCATOR_LENGTH));
    if (locator.int32(0) != LOCATOR) {
      return small;
    }
    long position = locator.int64(8);
    if (position < 0 || position > at - END64_LENGTH) {
      throw damaged(name);
    }
    LittleEndian record = new LittleEndian(zip.bytes(position, END64_LENGTH));
    if (record.int32(0) != END64 || record.int32(16) != 0 || record.int64(32) < 0) {
      throw damaged(name);
    }
    return new ZipDirectory(zip, name, record.int64(48), record.int64(40), record.int64(32));
  }

  @Override
  public Iterator<ZipEntryHeader> iterator() {
    InputStream stream = zip.slice(start, length).stream();
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 64 * 1024));
    return new Iterator<>() {
      private long read;

      @Override
      public boolean hasNext() {
        return read < count;
      }

      @Override
      public ZipEntryHeader next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        read++;
        try {
          return ZipDirectory.this.next(in);
        } catch (IOException e) {
          throw new StudioException(
              Message.of("archive.read-failed", name, String.valueOf(e.getMessage())), e);
        }
      }
    };
  }

  private ZipEntryHeader next(DataInputStream in) throws IOException {
    LittleEndian head = new LittleEndian(in.readNBytes(ZipEntryHeader.CENTRAL_LENGTH));
    if (head.bytes().length < ZipEntryHeader.CENTRAL_LENGTH || head.int32(0) != CENTRAL) {
      throw damaged(name);
    }
    byte[] rawName = in.readNBytes(head.int16(28));
    byte[] extra = in.readNBytes(head.int16(30));
    int comment = head.int16(32);
    if (extra.length < head.int16(30) || in.skipBytes(comment) < comment) {
      throw damaged(name);
    }
    return ZipEntryHeader.of(head, rawName, extra)
        .orElseThrow(() ->
            new StudioException(
                Message.of(
                    "archive.zip-entry-damaged",
                    EntryNames.shown(new String(rawName, StandardCharsets.ISO_8859_1)),
                    name)));
  }

  private static StudioException damaged(String name) {
    return new StudioException(Message.of("archive.zip-damaged", name));
  }
}
