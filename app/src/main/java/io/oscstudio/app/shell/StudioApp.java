package io.oscstudio.app.shell;

import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.core.base.UserSettings;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window as JavaFX starts it. One optional argument names what to open. */
public final class StudioApp extends Application {
  private final CompletableFuture<SettingsStore> settings = new CompletableFuture<>();

  /** Reads the settings before the window's thread needs them. */
  @Override
  public void init() {
    settings.complete(new SettingsStore(UserSettings.folder()));
  }

  @Override
  public void start(Stage stage) {
    Studio studio = Studio.on(stage, settings.join(), getHostServices());
    studio.show();
    getParameters().getRaw().stream().findFirst().ifPresent(p -> studio.open(Path.of(p)));
  }
}
