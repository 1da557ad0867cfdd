package io.oscstudio.app.demo;

import io.oscstudio.app.shell.Studio;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Acts on a studio from another thread than the window's. */
final class Stagehand {
  private static final long POLL_MILLIS = 20;
  private static final long PULSES_MILLIS = 150;

  private final Studio studio;

  private Stagehand(Studio studio) {
    this.studio = studio;
  }

  /** Makes the studio on the window's thread. */
  static Stagehand on(Supplier<Studio> maker) throws InterruptedException {
    return new Stagehand(onWindow(maker));
  }

  /** Does something with the studio. */
  void act(Consumer<Studio> action) throws InterruptedException {
    ask(s -> {
      action.accept(s);
      return true;
    });
  }

  /** Asks the studio something. */
  <T> T ask(Function<Studio, T> question) throws InterruptedException {
    return onWindow(() -> question.apply(studio));
  }

  /** Waits until no job runs and what they brought has been laid out. */
  void settle() throws InterruptedException {
    do {
      Thread.sleep(POLL_MILLIS);
    } while (!ask(s -> s.jobs().idle()));
    Thread.sleep(PULSES_MILLIS);
    if (!ask(s -> s.jobs().idle())) {
      settle();
    }
  }

  /** Closes the window. */
  void close() throws InterruptedException {
    act(s -> s.scene().getWindow().hide());
  }

  private static <T> T onWindow(Supplier<T> action) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(action::get);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
