package io.oscstudio.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code studio} of the command line. */
@Command(name = "studio", mixinStandardHelpOptions = true, version = "0.1.0")
public final class Cli {
  private Cli() {}

  /** Runs one command and returns the exit code for the process. */
  public static int run(String... args) {
    return new CommandLine(new Cli()).execute(args);
  }
}
