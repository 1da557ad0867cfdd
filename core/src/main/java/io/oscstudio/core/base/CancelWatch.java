package io.oscstudio.core.base;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Closes something that blocks, such as a response being read, when a job is cancelled or nothing
 * came for too long; reading it then ends with an error at once. To be used in try-with-resources
 * around the reading.
 */
public final class CancelWatch implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 20;

  private final CountDownLatch over = new CountDownLatch(1);
  private final long silenceNanos;
  private volatile long lastSign = System.nanoTime();

  /** Watches for cancelling alone. */
  public CancelWatch(Job job, Closeable blocking) {
    this(job, blocking, Duration.ofNanos(Long.MAX_VALUE));
  }

  /**
   * Watches for silence, too.
   *
   * @param silence longest time between two calls of {@link #alive}
   */
  public CancelWatch(Job job, Closeable blocking, Duration silence) {
    silenceNanos = silence.toNanos();
    Thread.ofVirtual().name("cancel-watch").start(() -> watch(job, blocking));
  }

  private void watch(Job job, Closeable blocking) {
    try {
      while (!over.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (job.cancelled() || System.nanoTime() - lastSign > silenceNanos) {
          blocking.close();
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException ignored) {
      // A connection that fails to close is closed all the same; the reader notices.
    }
  }

  /** Something came. */
  public void alive() {
    lastSign = System.nanoTime();
  }

  @Override
  public void close() {
    over.countDown();
  }
}
