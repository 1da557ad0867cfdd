package io.oscstudio.app.cli;

import io.oscstudio.app.demo.Demo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code studio demo}: plays the wizard without a display and writes a picture of each screen. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions common = new CommonOptions();

  @ArgGroup private Place place = new Place();

  /** Where the pictures go. */
  static final class Place {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER")
    private @Nullable Path folder;

    @Option(names = "--update-screenshots")
    private boolean screenshots;

    Path resolve() {
      if (screenshots) {
        return Path.of("screenshots");
      }
      return folder == null
          ? Path.of(System.getProperty("java.io.tmpdir"), "oscstudio-demo", "pictures")
          : folder;
    }
  }

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Path> pictures =
        Demo.run(
            place.resolve(),
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
