package io.oscstudio.app.cli;

import io.oscstudio.core.export.PackageInput;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code studio build}: the whole road at once, from a chart or an operator to a package. */
@Command(name = "build")
final class BuildCommand implements Callable<Integer> {
  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final HelpOption help = new HelpOption();

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ConversionOptions conversion = new ConversionOptions();
  @Mixin private final PackageOutput output = new PackageOutput();

  @Parameters(index = "0", paramLabel = "INPUT")
  private String input = "";

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (ConsoleJob job = new ConsoleJob(console, common.json());
        PackageInput opened = conversion.open(input, console, job)) {
      return output.write(conversion.place(input), opened, console, common.json(), job);
    }
  }
}
