package io.oscstudio.app.cli;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.adopt.TarAdoption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code studio adopt}: an image tar that somebody saved becomes one of a package. */
@Command(name = "adopt")
final class AdoptCommand implements Callable<Integer> {
  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final HelpOption help = new HelpOption();

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final PlatformsOption platforms = new PlatformsOption();

  @Parameters(index = "0", paramLabel = "TAR")
  private Path tar = Path.of("");

  @Option(names = "--image", paramLabel = "REF")
  private Optional<String> image = Optional.empty();

  @Option(names = "--renamed")
  private boolean renamed;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR")
  private Path output = Path.of("");

  AdoptCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    TarAdoption.Wish wish =
        new TarAdoption.Wish(
            image.map(AdoptCommand::reference), renamed, platforms.orElse(Set.of()));
    List<SavedTar> tars;
    try (ConsoleJob job = new ConsoleJob(console, common.json())) {
      tars = new TarAdoption(Limits.DEFAULT).adopt(tar, wish, Set.of(), output, job);
    }
    List<FetchOutcome> outcomes =
        tars.stream().<FetchOutcome>map(saved -> new FetchOutcome.Saved(saved, false)).toList();
    if (common.json()) {
      console.json(Map.of("saved", outcomes.stream().map(console::toData).toList()));
    } else {
      outcomes.forEach(console::image);
    }
    return ExitCode.FINE;
  }

  private static ImageReference reference(String text) {
    return ImageReference.parse(text)
        .orElseThrow(() -> new StudioException(Message.of("image.reference-invalid", text)));
  }
}
