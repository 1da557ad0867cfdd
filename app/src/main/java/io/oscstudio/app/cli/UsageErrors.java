package io.oscstudio.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what of the command line was not understood, and where its help is. */
record UsageErrors(Console console) implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    console.err().println(e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    console.complain("cli.see-help", command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }
}
