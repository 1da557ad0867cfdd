package io.oscstudio.app.cli;

import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.helm.dependencies.DependencyMode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code studio export}: an OSC package into a deployment or delivery package. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final PackageOutput output = new PackageOutput();

  @Parameters(index = "0", paramLabel = "PACKAGE")
  private Path input = Path.of("");

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (ConsoleJob job = new ConsoleJob(console, common.json());
        PackageInput opened =
            PackageInput.open(input, ConvertOptions.DEFAULT, new DependencyMode.Leave(), job)) {
      return output.write(input, opened, console, common.json(), job);
    }
  }
}
