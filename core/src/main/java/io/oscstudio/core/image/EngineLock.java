package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.UserCache;
import io.oscstudio.core.base.Waiting;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * One at a time for a repository in an engine, be it of this process or another of the same person:
 * a tag can mean one architecture at a time, and two tags may lead to one image, which goes with
 * the last of them. The locks are 256 files that stay, so two repositories may now and then share
 * one.
 */
final class EngineLock implements AutoCloseable {
  private static final int STRIPES = 256;
  private static final long LOOK_EVERY_MILLIS = 20;

  /** Of this process: one that closes a file ends all locks the process has on that file. */
  private static final Semaphore[] HERE =
      Stream.generate(() -> new Semaphore(1, true)).limit(STRIPES).toArray(Semaphore[]::new);

  private final Semaphore here;
  private final FileChannel channel;

  private EngineLock(Semaphore here, FileChannel channel) {
    this.here = here;
    this.channel = channel;
  }

  /**
   * Waits until nobody else works on the repository.
   *
   * @param what engine and repository
   * @throws io.oscstudio.core.base.CancelledException when cancelled meanwhile
   */
  static EngineLock take(String what, Job job) {
    String stripe = Digest.of(what.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 2);
    Semaphore here = HERE[Integer.parseInt(stripe, 16)];
    while (!here.tryAcquire()) {
      pause(job);
    }
    boolean taken = false;
    Path folder = UserCache.folder().resolve("engine-locks");
    try {
      EngineLock lock = new EngineLock(here, locked(folder, stripe + ".lock", job));
      taken = true;
      return lock;
    } catch (IOException e) {
      throw new StudioException(
          Message.of("image.write-failed", folder.toString(), String.valueOf(e.getMessage())), e);
    } finally {
      if (!taken) {
        here.release();
      }
    }
  }

  private static FileChannel locked(Path folder, String name, Job job) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      for (FileLock lock = channel.tryLock(); lock == null; lock = channel.tryLock()) {
        pause(job);
      }
      taken = true;
      return channel;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  private static void pause(Job job) {
    job.checkCancelled();
    Waiting.pause(LOOK_EVERY_MILLIS, job);
    job.checkCancelled();
  }

  @Override
  public void close() {
    try (channel) {
      // Closing the file ends the lock.
    } catch (IOException ignored) {
      // The lock ends with the process at the latest.
    } finally {
      here.release();
    }
  }
}
