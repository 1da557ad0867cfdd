package io.oscstudio.app.cli;

import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.helm.dependencies.DependencyMode;
import io.oscstudio.core.helm.remote.ChartAddress;
import io.oscstudio.core.helm.remote.ChartRequest;
import io.oscstudio.core.helm.remote.HelmHome;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
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

  @Option(names = "--repo", paramLabel = "URL", descriptionKey = "repo")
  private @Nullable String repository;

  @Option(names = "--version", paramLabel = "VERSION", descriptionKey = "chart-version")
  private @Nullable String chartVersion;

  /**
   * Reads what was brought: a path, {@code oci://…}, or the name of a chart in a repository. Texts
   * that are put into the package are in the language of the command line.
   */
  PackageInput open(String input, Console console, ConsoleJob job) {
    ConvertOptions options = options(console.texts().locale());
    DependencyMode mode = dependencies(console);
    return request(input, console)
        .map(request -> PackageInput.fetch(request, options, mode, job))
        .orElseGet(() -> PackageInput.open(Path.of(input), options, mode, job));
  }

  /**
   * Beside which path is kept what is remembered of an input: itself, or for a chart that is
   * fetched its name in the working folder.
   */
  Path place(String input) {
    return Path.of(
        ChartAddress.InRegistry.parse(input).map(ChartAddress.InRegistry::chart).orElse(input));
  }

  private Optional<ChartRequest> request(String input, Console console) {
    boolean registry = ChartAddress.isRegistry(input);
    if (!registry && repository == null) {
      if (chartVersion != null) {
        throw misused("cli.usage.version-local", console);
      }
      return Optional.empty();
    }
    if (registry && repository != null) {
      throw misused("cli.usage.repo-registry", console);
    }
    if (offline) {
      throw misused("cli.usage.chart-offline", console);
    }
    return Optional.of(
        ChartRequest.of(
            input,
            Optional.ofNullable(repository),
            Optional.ofNullable(chartVersion),
            HelmHome.system()));
  }

  private ParameterException misused(String key, Console console) {
    return new ParameterException(command.commandLine(), console.text(key));
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
      throw misused("cli.usage.fetch-offline", console);
    }
    return mode;
  }
}
