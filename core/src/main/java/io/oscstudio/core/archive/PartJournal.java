package io.oscstudio.core.archive;

import io.oscstudio.core.base.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is finished in a part file, a line for each file in their order, after a first line that
 * names the format. It is locked while it is open. Lines that cannot be read end it (ADR 0039).
 */
final class PartJournal implements Closeable {
  private static final String HEAD = "oscstudio part 1\n";
  private static final int MOST_RECORDS = 100_000;

  private final Path file;
  private final FileChannel channel;
  private final List<PartRecord> records;

  private PartJournal(Path file, FileChannel channel, List<PartRecord> records) {
    this.file = file;
    this.channel = channel;
    this.records = records;
  }

  /** Opens and locks a journal, made when it is not there; empty when another run has it. */
  static Optional<PartJournal> open(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      Files.delete(file);
    }
    create(file);
    try {
      return lock(file);
    } catch (NoSuchFileException | OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static Optional<PartJournal> lock(Path file) throws IOException {
    @Nullable Object before = identity(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    boolean ours = false;
    try {
      // Whoever had it may have removed the file between our opening and locking it.
      ours =
          channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null
              && Files.exists(file)
              && Objects.equals(before, identity(file));
      return ours ? Optional.of(new PartJournal(file, channel, read(channel))) : Optional.empty();
    } finally {
      if (!ours) {
        channel.close();
      }
    }
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  /** What is finished there, if that is what {@code key} names. */
  Optional<PartRecord> find(int index, Digest key) {
    return index < records.size() && records.get(index).key().equals(key)
        ? Optional.of(records.get(index))
        : Optional.empty();
  }

  /** Forgets all but the first records. */
  void keep(int count) throws IOException {
    if (count < records.size()) {
      records.subList(count, records.size()).clear();
      channel.truncate(HEAD.length() + (long) PartRecord.LENGTH * count);
    }
  }

  /** Notes what was finished now, unless it is noted, or a file before it is not. */
  void add(int index, PartRecord done) throws IOException {
    if (index != records.size()) {
      return;
    }
    if (index == 0) {
      channel.truncate(0);
      write(HEAD, 0);
    }
    write(done.line(), HEAD.length() + (long) PartRecord.LENGTH * index);
    records.add(done);
  }

  /** Removes the file, which stays locked until this is closed. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // One that an earlier run left.
    }
  }

  /** What tells a file from another that gets its name later, where the system has such a thing. */
  private static @Nullable Object identity(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  private static List<PartRecord> read(FileChannel channel) throws IOException {
    long most = HEAD.length() + (long) PartRecord.LENGTH * MOST_RECORDS;
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), most));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // Until it is whole or at its end.
    }
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    List<PartRecord> records = new ArrayList<>();
    if (text.startsWith(HEAD)) {
      int from = HEAD.length();
      for (; from + PartRecord.LENGTH <= text.length(); from += PartRecord.LENGTH) {
        Optional<PartRecord> record =
            PartRecord.parse(text.substring(from, from + PartRecord.LENGTH));
        if (record.isEmpty()) {
          break;
        }
        records.add(record.get());
      }
    }
    return records;
  }

  private void write(String text, long position) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    PartOutput.writeAt(channel, position, bytes, 0, bytes.length);
  }
}
