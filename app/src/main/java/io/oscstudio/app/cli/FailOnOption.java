package io.oscstudio.app.cli;

import io.oscstudio.core.report.FailOn;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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
  static final class Converter implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String text) {
      return FailOn.of(text)
          .orElseThrow(() ->
              new TypeConversionException("error | warning | info | never, not \"" + text + "\""));
    }
  }
}
