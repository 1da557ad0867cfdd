package io.oscstudio.app.cli;

import io.oscstudio.app.demo.Demo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code studio demo}: plays the wizard without a display and writes a picture of each screen. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", defaultValue = "screenshots")
  private Path folder = Path.of("screenshots");

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Path> pictures =
        Demo.run(
            folder,
            picture -> {
              if (!common.json()) {
                console.out().println(picture);
              }
            });
    if (common.json()) {
      console.json(Map.of("pictures", pictures.stream().map(Path::toString).toList()));
    }
    return ExitCode.FINE;
  }
}
