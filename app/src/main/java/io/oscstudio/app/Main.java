package io.oscstudio.app;

import io.oscstudio.app.cli.Cli;

/**
 * The one way in: with arguments the command line, without any the window. Nothing here may touch
 * JavaFX before it is known that there will be a window: the command line has to start at once.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Cli.run(args));
  }
}
