package io.oscstudio.app;

import io.oscstudio.app.cli.Cli;
import io.oscstudio.app.shell.StudioApp;
import io.oscstudio.resources.Resources;
import java.util.Locale;
import javafx.application.Application;

/**
 * The one way in: with arguments the command line, without any the window. Nothing here may touch
 * JavaFX before it is known that there will be a window: the command line has to start at once.
 */
public final class Main {
  private Main() {}

  /** Never returns: the process ends with the command's exit code, or with the last window. */
  public static void main(String[] args) {
    switch (Door.of(args.length > 0, System.getProperty("os.name", ""), System.getenv())) {
      case COMMAND_LINE -> System.exit(Cli.run(args));
      case DEMO -> {
        System.err.println(Resources.texts(Locale.getDefault()).text("cli.no-display"));
        System.exit(Cli.run("demo"));
      }
      case WINDOW -> Application.launch(StudioApp.class);
    }
  }
}
