package io.oscstudio.app.cli;

import picocli.CommandLine.Option;

/**
 * {@code --fix} and {@code --diff}: makes the safe fixes of a check, or shows what they would do.
 */
final class FixOptions {
  @Option(names = "--fix", descriptionKey = "fix")
  private boolean fix;

  @Option(names = "--diff", descriptionKey = "diff")
  private boolean diff;

  /** Whether safe fixes are made before the check. */
  boolean makes() {
    return fix && !diff;
  }

  /** Whether what they would do is shown in place of the check. */
  boolean shows() {
    return diff;
  }
}
