package io.oscstudio.app.cli;

import io.oscstudio.core.convert.ConvertOptions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be chosen where a chart or an operator is brought. */
final class ConversionOptions {
  @Option(names = "--operator-version", paramLabel = "VERSION", descriptionKey = "operator-version")
  private @Nullable String version;

  @Option(names = "--no-raw", descriptionKey = "no-raw")
  private boolean withoutRaw;

  /** The choices, with derived texts in the language of the command line. */
  ConvertOptions options(Locale language) {
    ConvertOptions options = ConvertOptions.DEFAULT.withContentLanguage(language);
    if (withoutRaw) {
      options = options.withOperatorRaw(false);
    }
    return version == null ? options : options.withVersion(version);
  }
}
