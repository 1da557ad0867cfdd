package io.oscstudio.app.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/**
 * {@code --lang}, understood by every command. It is read before the command line is parsed, because
 * help and parse errors are texts too.
 */
final class LanguageOption {
  private static final String NAME = "--lang";

  @Option(names = NAME, paramLabel = "en|zh")
  private String language = "";

  /** The language asked for in {@code arguments}, else that of the platform. */
  static Locale of(List<String> arguments, Locale platform) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(NAME + "=")) {
        return Locale.of(argument.substring(NAME.length() + 1));
      }
      if (argument.equals(NAME) && i + 1 < arguments.size()) {
        return Locale.of(arguments.get(i + 1));
      }
    }
    return platform;
  }
}
