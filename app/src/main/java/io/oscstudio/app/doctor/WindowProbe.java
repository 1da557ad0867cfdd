package io.oscstudio.app.doctor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * Opens a window and waits for its first frame, on no screen: where nothing else was chosen, on
 * JavaFX's Headless platform, so that nothing flashes up and a server can be examined as well.
 */
final class WindowProbe {
  private static final long LONGEST_START_SECONDS = 20;

  private WindowProbe() {}

  /**
   * Opens and closes a window; afterwards the toolkit is ended for this process.
   *
   * @return the version of JavaFX
   * @throws IllegalStateException when no frame was drawn
   */
  static String open() {
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    CompletableFuture<Boolean> drawn = new CompletableFuture<>();
    Platform.startup(() -> show(drawn));
    try {
      drawn.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
      return System.getProperty("javafx.runtime.version", "");
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      Platform.exit();
    }
  }

  private static void show(CompletableFuture<Boolean> drawn) {
    try {
      Stage stage = new Stage(StageStyle.UNDECORATED);
      stage.setScene(new Scene(new Label("OSC Package Studio"), 320, 200));
      stage.show();
      new AnimationTimer() {
        private int frames;

        @Override
        public void handle(long now) {
          // The second pulse comes after the first frame was drawn.
          frames++;
          if (frames == 2) {
            stop();
            stage.close();
            drawn.complete(true);
          }
        }
      }.start();
    } catch (RuntimeException | LinkageError e) {
      drawn.completeExceptionally(e);
    }
  }
}
