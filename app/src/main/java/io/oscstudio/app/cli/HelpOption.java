package io.oscstudio.app.cli;

import picocli.CommandLine.Option;

/** {@code --help} alone, for commands where {@code --version} is that of a chart, as with Helm. */
final class HelpOption {
  @SuppressWarnings("unused") // read by picocli
  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  private boolean help;
}
