package io.oscstudio.app.cli;

import io.oscstudio.core.report.FailOn;
import picocli.CommandLine.Option;

/** {@code --fail-on}: from which severity on findings make a check end with 1. */
final class FailOnOption {
  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|info|never",
      converter = Converter.class,
      descriptionKey = "fail-on")
  private FailOn value = FailOn.ERROR;

  FailOn value() {
    return value;
  }

  /** Reads the names people write. */
  static final class Converter extends WordConverter<FailOn> {
    Converter() {
      super("error | warning | info | never", FailOn::of);
    }
  }
}
