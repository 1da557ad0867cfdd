package io.oscstudio.core.registry;

import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to write a blob, among the threads of this process and among processes. Blobs whose
 * digests begin with the same two digits share a lock file, which is never removed: a lock on a
 * file that somebody else may delete locks nobody out.
 */
final class BlobClaim implements AutoCloseable {
  private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();
  private static final int PREFIX = 2;
  private static final long LOOK_EVERY_MILLIS = 20;

  private final ReentrantLock lock;
  private final FileChannel channel;

  private BlobClaim(ReentrantLock lock, FileChannel channel) {
    this.lock = lock;
    this.channel = channel;
  }

  /** Waits for the claim; whoever has it ends with the bytes of one blob. */
  static BlobClaim take(Path folder, String hex, Job job) throws IOException {
    try {
      Optional<BlobClaim> claim = attempt(folder, hex);
      while (claim.isEmpty()) {
        job.checkCancelled();
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        claim = attempt(folder, hex);
      }
      return claim.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Takes the claim if nobody has it. */
  static Optional<BlobClaim> attempt(Path folder, String hex) throws IOException {
    Path file = folder.resolve("locks").resolve(hex.substring(0, PREFIX));
    ReentrantLock lock =
        IN_PROCESS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new ReentrantLock());
    if (lock.isHeldByCurrentThread() || !lock.tryLock()) {
      return Optional.empty();
    }
    boolean taken = false;
    try {
      Files.createDirectories(folder.resolve("locks"));
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock held = channel.tryLock();
        taken = held != null;
      } finally {
        if (!taken) {
          channel.close();
        }
      }
      return taken ? Optional.of(new BlobClaim(lock, channel)) : Optional.empty();
    } finally {
      if (!taken) {
        lock.unlock();
      }
    }
  }

  @Override
  public void close() {
    try (channel) {
      lock.unlock();
    } catch (IOException ignored) {
      // The lock ends with the process at the latest.
    }
  }
}
