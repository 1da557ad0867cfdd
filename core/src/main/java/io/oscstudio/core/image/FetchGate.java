package io.oscstudio.core.image;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Holds the threads of a run while it is paused, and ends them when it is cancelled. */
final class FetchGate {
  private static final long LOOK_EVERY_MILLIS = 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private volatile boolean paused;
  private volatile boolean cancelled;

  /** Lets nobody through from now on. */
  void pause() {
    paused = true;
  }

  /** Lets all through again. */
  void resume() {
    lock.lock();
    try {
      paused = false;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends all who come by. */
  void cancel() {
    cancelled = true;
    resume();
  }

  boolean paused() {
    return paused;
  }

  boolean cancelled() {
    return cancelled;
  }

  /**
   * Goes through, later while paused.
   *
   * @param outer may be cancelled from elsewhere
   * @throws CancelledException when either is cancelled
   */
  void pass(Job outer) {
    outer.checkCancelled();
    while (paused && !cancelled) {
      await();
      outer.checkCancelled();
    }
    if (cancelled) {
      throw new CancelledException();
    }
  }

  private void await() {
    lock.lock();
    try {
      if (paused && !opened.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancelled = true;
    } finally {
      lock.unlock();
    }
  }
}
