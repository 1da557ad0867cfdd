package io.oscstudio.app.demo;

import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.Studio;
import io.oscstudio.core.base.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Opens a sample in the window on no screen, with its steps and its workspace, so that the cache
 * that is made of the run holds what the window needs to show a package. Nothing stays of it.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * Plays it; JavaFX must not have been started before.
   *
   * @param args nothing; or the folder of a package, which is opened instead of the sample in a
   *     window on the screen, and the milliseconds until the workspace lists its files are printed
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    if (args.length == 0) {
      Demo.chooseNoScreen();
    }
    Platform.startup(started::countDown);
    started.await();
    Path folder = Files.createTempDirectory("rehearsal");
    try {
      if (args.length == 0) {
        play(folder);
      } else {
        measure(folder, Path.of(args[0]));
      }
    } finally {
      Platform.exit();
      Folders.delete(folder);
    }
  }

  private static void play(Path folder) throws IOException, InterruptedException {
    Path sample = Samples.unpack("demo-operator", folder);
    Stagehand stage = stage(new SettingsStore(folder.resolve("settings")));
    stage.act(studio -> studio.open(sample));
    stage.settle();
    stage.act(studio -> studio.shell().workspace().orElseThrow().show(true));
    stage.settle();
    stage.close();
  }

  private static void measure(Path folder, Path pkg) throws IOException, InterruptedException {
    SettingsStore settings = new SettingsStore(folder.resolve("settings"));
    settings.update(s -> s.withPane("face", "workspace"));
    Stagehand stage = stage(settings);
    stage.settle();
    long start = System.nanoTime();
    stage.act(studio -> studio.open(pkg));
    while (!stage.ask(studio -> studio.scene().lookup("#package-tree .tree-cell:filled") != null)) {
      Thread.sleep(1);
    }
    System.out.println(
        "package opened first of all: " + (System.nanoTime() - start) / 1_000_000 + " ms");
    stage.settle();
    stage.close();
  }

  private static Stagehand stage(SettingsStore settings) throws InterruptedException {
    Stagehand stage =
        Stagehand.on(() -> Studio.scripted(new Stage(), settings, new QuietDialogs()));
    stage.act(Studio::show);
    return stage;
  }
}
