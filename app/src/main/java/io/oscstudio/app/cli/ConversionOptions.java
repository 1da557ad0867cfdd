package io.oscstudio.app.cli;

import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.helm.dependencies.DependencyMode;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be chosen where a chart or an operator is brought. */
final class ConversionOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--operator-version", paramLabel = "VERSION", descriptionKey = "operator-version")
  private @Nullable String version;

  @Option(names = "--no-raw", descriptionKey = "no-raw")
  private boolean withoutRaw;

  @Option(names = "--deps", paramLabel = "fetch|fail|DIR", descriptionKey = "deps")
  private @Nullable String dependencies;

  @Option(names = "--offline", descriptionKey = "offline")
  private boolean offline;

  /**
   * Reads what was brought; texts that are put into the package are in the language of the command
   * line.
   */
  PackageInput open(Path input, Console console, ConsoleJob job) {
    return PackageInput.open(input, options(console.texts().locale()), dependencies(console), job);
  }

  private ConvertOptions options(Locale language) {
    ConvertOptions options = ConvertOptions.DEFAULT.withContentLanguage(language);
    if (withoutRaw) {
      options = options.withOperatorRaw(false);
    }
    return version == null ? options : options.withVersion(version);
  }

  private DependencyMode dependencies(Console console) {
    if (dependencies == null) {
      return new DependencyMode.Leave();
    }
    DependencyMode mode = DependencyMode.of(dependencies);
    if (offline && mode instanceof DependencyMode.Fetch) {
      throw new ParameterException(command.commandLine(), console.text("cli.usage.fetch-offline"));
    }
    return mode;
  }
}
