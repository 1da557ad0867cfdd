package io.oscstudio.app.shell;

import io.oscstudio.app.kit.SettingsStore;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window as JavaFX starts it. One optional argument names what to open. */
public final class StudioApp extends Application {
  @Override
  public void start(Stage stage) {
    SettingsStore settings = new SettingsStore(SettingsStore.defaultFolder());
    Studio studio = Studio.on(stage, settings, getHostServices());
    studio.show();
    getParameters().getRaw().stream().findFirst().ifPresent(p -> studio.open(Path.of(p)));
  }
}
