package io.oscstudio.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --json} and {@code --lang}, which every command understands. */
final class CommonOptions {
  static final String JSON = "--json";
  private static final String LANGUAGE = "--lang";
  private static final Set<String> LANGUAGES = Set.of("en", "zh");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = JSON)
  private boolean json;

  /** Whether the result goes to the standard output as JSON, and nothing else does. */
  boolean json() {
    return json;
  }

  /** Only refuses languages there are no texts in: the choice was read by {@link #language}. */
  @Option(names = LANGUAGE, paramLabel = "en|zh")
  void check(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new ParameterException(
          command.commandLine(), LANGUAGE + ": en | zh, not \"" + language + "\"");
    }
  }

  /**
   * The language asked for in {@code arguments}, else that of the platform. It is needed before the
   * command line is parsed, because help and parse errors are texts too.
   */
  static Locale language(List<String> arguments, Locale platform) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(LANGUAGE + "=")) {
        return Locale.of(argument.substring(LANGUAGE.length() + 1));
      }
      if (argument.equals(LANGUAGE) && i + 1 < arguments.size()) {
        return Locale.of(arguments.get(i + 1));
      }
    }
    return platform;
  }
}
