package io.oscstudio.app.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --json} and {@code --lang}, which every command understands. */
final class CommonOptions {
  static final String NAME = "--json";

  @Option(names = NAME)
  private boolean json;

  @Mixin private final LanguageOption language = new LanguageOption();

  /** Whether the result goes to the standard output as JSON, and nothing else does. */
  boolean asked() {
    return json;
  }
}
