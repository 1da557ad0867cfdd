package io.oscstudio.app.shell;

import io.oscstudio.app.kit.DialogService;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.kit.ThemeChoice;
import io.oscstudio.app.wizard.Step;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The studio in a window as tests start it: English, light, in the corner of the screen, as large
 * as it is to somebody new. What it keeps goes into the test's own folder and with it.
 */
final class StudioWindow {
  private StudioWindow() {}

  /** Shows a new studio; on the window's thread. */
  static Studio show(Stage stage, Path folder, DialogService dialogs) {
    return show(stage, Studio.scripted(stage, settings(folder), dialogs));
  }

  /** Shows a studio made otherwise; on the window's thread. */
  static Studio show(Stage stage, Studio studio) {
    stage.setX(0);
    stage.setY(0);
    studio.show();
    return studio;
  }

  /** The settings a test starts with. */
  static SettingsStore settings(Path folder) {
    SettingsStore settings = new SettingsStore(folder.resolve("settings"));
    settings.update(s -> s.withLanguage("en").withTheme(ThemeChoice.LIGHT));
    return settings;
  }

  /** Opens a source and waits until it is looked at; on the test's thread. */
  static void open(Studio studio, Path source) throws Exception {
    WaitForAsyncUtils.asyncFx(() -> studio.open(source)).get();
    Settled.await(studio);
  }

  /** Opens a source at one of its steps; on the test's thread. */
  static void open(Studio studio, Path source, Step step) throws Exception {
    open(studio, source);
    WaitForAsyncUtils.asyncFx(() -> studio.shell().wizard().orElseThrow().goTo(step)).get();
    Settled.await(studio);
  }

  /** Ends the studio; nothing is written into its folder from here on. */
  static void hide(Studio studio) {
    studio.scene().getWindow().hide();
    studio.kit().settings().flush();
  }
}
