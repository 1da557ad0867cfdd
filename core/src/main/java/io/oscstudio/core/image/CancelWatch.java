package io.oscstudio.core.image;

import io.oscstudio.core.base.Job;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Closes something that blocks, such as a response being read, when a job is cancelled; reading it
 * then ends with an error at once. To be used in try-with-resources around the reading.
 */
final class CancelWatch implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 20;

  private final CountDownLatch over = new CountDownLatch(1);

  CancelWatch(Job job, Closeable blocking) {
    Thread.ofVirtual().name("image-cancel-watch").start(() -> watch(job, blocking));
  }

  private void watch(Job job, Closeable blocking) {
    try {
      while (!over.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (job.cancelled()) {
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

  @Override
  public void close() {
    over.countDown();
  }
}
