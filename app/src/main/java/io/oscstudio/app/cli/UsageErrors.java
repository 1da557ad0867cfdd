package io.oscstudio.app.cli;

import io.oscstudio.core.base.Nearest;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what of the command line was not understood, and where its help is. */
record UsageErrors(Console console) implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    console.err().println(sentence(e));
    if (e instanceof UnmatchedArgumentException unmatched) {
      nearest(unmatched).ifPresent(near -> console.complain("cli.usage.near", near));
    }
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

  /** What the first of the words that fit nowhere was probably meant to be. */
  private static Optional<String> nearest(UnmatchedArgumentException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
    return Nearest.of(
        word, word.startsWith("-") ? spec.optionsMap().keySet() : spec.subcommands().keySet());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}
