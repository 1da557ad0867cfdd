package io.oscstudio.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code studio rules}: the rules of the check, for people and as files. */
@Command(name = "rules", mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  RulesCommand(Console console) {
    this.console = console;
  }

  /** Without a command of its own: the help, as bad use. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), console.text("cli.usage.rules"));
  }
}
