package io.oscstudio.app.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what of the command line was not understood, and where its help is. */
record UsageErrors(Console console) implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    console.err().println(sentence(e));
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    console.complain("cli.see-help", command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  private String sentence(ParameterException e) {
    return switch (e) {
      case MissingParameterException missing ->
          console.text(
              "cli.usage.missing",
              missing.getMissing().stream()
                  .map(UsageErrors::name)
                  .collect(Collectors.joining(", ")));
      case UnmatchedArgumentException unmatched ->
          console.text("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
      default -> String.valueOf(e.getMessage());
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}
