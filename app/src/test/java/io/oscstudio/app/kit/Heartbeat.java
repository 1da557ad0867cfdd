package io.oscstudio.app.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/** Asks the window's thread over and over, and tells how long an answer took at most. */
public final class Heartbeat implements Runnable {
  private final AtomicLong worst = new AtomicLong();

  @Override
  public void run() {
    try {
      while (true) {
        AtomicBoolean answered = new AtomicBoolean();
        long start = System.nanoTime();
        Platform.runLater(() -> answered.set(true));
        while (!answered.get()) {
          Thread.sleep(1);
          worst.accumulateAndGet(System.nanoTime() - start, Math::max);
        }
        Thread.sleep(3);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Forgets what was. */
  public void reset() {
    worst.set(0);
  }

  /** The longest wait since then, in milliseconds. */
  public double worst() {
    return worst.get() / 1e6;
  }
}
