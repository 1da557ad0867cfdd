package io.oscstudio.app.cli;

/** What the command line ends with. */
final class ExitCode {
  /** All was done and nothing is wrong. */
  static final int FINE = 0;

  /** The input was read, and there are findings that are errors. */
  static final int FINDINGS = 1;

  /** The command was not understood. */
  static final int USAGE = 2;

  /** The work could not be done. */
  static final int FAILED = 3;

  private ExitCode() {}
}
