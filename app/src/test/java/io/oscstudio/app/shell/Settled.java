package io.oscstudio.app.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for the window to come to rest, so that a robot finds things where they stay. */
final class Settled {
  private static final int PATIENCE_SECONDS = 60;
  private static final int PULSES = 3; // scroll panes place their content in a second layout

  private Settled() {}

  /** Until no job runs and everything they brought has its place. */
  static void await(Studio studio) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> studio.jobs().idle());
    for (int i = 0; i < PULSES; i++) {
      pulse(studio.scene());
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void pulse(Scene scene) throws InterruptedException {
    CountDownLatch laidOut = new CountDownLatch(1);
    Platform.runLater(() -> {
      scene.addPostLayoutPulseListener(laidOut::countDown);
      Platform.requestNextPulse();
    });
    if (!laidOut.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("No layout in " + PATIENCE_SECONDS + " seconds");
    }
  }
}
