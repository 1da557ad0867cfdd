package io.oscstudio.core.image;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** One run at a time in a folder, be it of this process or another. */
public final class FolderLock implements AutoCloseable {
  private static final String NAME = ".oscstudio-images.lock";

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws StudioException when somebody else works in the folder
   */
  public static FolderLock take(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      taken = lock != null && isStill(file, channel);
    } catch (OverlappingFileLockException e) {
      taken = false;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    if (!taken) {
      throw new StudioException(
          Message.of("image.folder-busy", Objects.toString(folder.getFileName(), "/")));
    }
    return new FolderLock(file, channel);
  }

  /**
   * Whoever had the lock may have removed the file between our opening and locking it, and somebody
   * else may have made it anew since: only what we write into ours tells whether it is the one that
   * others see.
   */
  private static boolean isStill(Path file, FileChannel channel) throws IOException {
    byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    channel.write(ByteBuffer.wrap(mark), 0);
    try {
      return Arrays.equals(Files.readAllBytes(file), mark);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // A small file of ours that stays behind locks nobody out.
    }
  }
}
