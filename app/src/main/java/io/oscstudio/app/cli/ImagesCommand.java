package io.oscstudio.app.cli;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.ImageFetcher;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.ImageOrigin;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.Ledger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code studio images}: which images a package needs and where that is written; saves them. */
@Command(name = "images", mixinStandardHelpOptions = true)
final class ImagesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ConversionOptions conversion = new ConversionOptions();
  @Mixin private final PlatformsOption platforms = new PlatformsOption();
  @Mixin private final EngineOption engines = new EngineOption();

  @Parameters(index = "0", paramLabel = "INPUT")
  private Path input = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR")
  private @Nullable Path output;

  ImagesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (ConsoleJob job = new ConsoleJob(console, common.json());
        PackageInput opened = conversion.open(input, console, job)) {
      Ledger ledger = ImageLedger.read(opened.tree(), Decisions.NONE);
      Path folder = output;
      List<FetchOutcome> outcomes =
          folder == null ? List.of() : save(ledger.needed(), opened, folder, job);
      job.close();
      show(ledger, outcomes);
      return outcomes.stream().anyMatch(FetchOutcome.Failed.class::isInstance)
          ? ExitCode.FAILED
          : ExitCode.FINE;
    }
  }

  private List<FetchOutcome> save(
      List<ImageReference> images, PackageInput opened, Path folder, ConsoleJob job) {
    try (ImageEngine engine = engines.open(folder)) {
      return new ImageFetcher(engine, Limits.DEFAULT)
          .fetch(images, platforms.orElse(opened.platforms()), folder, job);
    }
  }

  private void show(Ledger ledger, List<FetchOutcome> outcomes) {
    if (common.json()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("images", ledger.rows().stream().map(this::data).toList());
      data.put("notes", console.toData(ledger.notes()));
      data.put("saved", outcomes.stream().map(console::toData).toList());
      console.json(data);
      return;
    }
    if (ledger.rows().isEmpty()) {
      console.say("cli.images.none");
    }
    for (ImageRow row : ledger.rows()) {
      console.out().println(row.reference().familiar() + "  " + certainty(row));
      for (ImageOrigin origin : row.origins()) {
        console.out().println("    " + where(origin) + console.text(origin.why()));
      }
    }
    console.list(ledger.notes());
    outcomes.forEach(console::image);
    long failed = outcomes.stream().filter(FetchOutcome.Failed.class::isInstance).count();
    if (failed > 0) {
      console.complain("cli.images.some-failed", failed, outcomes.size());
    }
  }

  private static String where(ImageOrigin origin) {
    return origin.place().map(place -> place + "  ").orElse("");
  }

  private String certainty(ImageRow row) {
    String certainty = console.text("cli.images.certainty." + row.certainty().name());
    String proof = console.text(row.proof().verdict());
    String off = row.conditional() ? ", " + console.text("cli.images.switched-off") : "";
    return certainty + ", " + proof + off;
  }

  private Map<String, Object> data(ImageRow row) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("image", row.reference().toString());
    data.put("certainty", row.certainty().name().toLowerCase(Locale.ROOT));
    data.put("proof", row.proof().getClass().getSimpleName());
    data.put("conditional", row.conditional());
    data.put("origins", row.origins().stream().map(ImagesCommand::data).toList());
    return data;
  }

  private static Map<String, Object> data(ImageOrigin origin) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", origin.kind().name().toLowerCase(Locale.ROOT));
    origin.place().ifPresent(place -> data.put("place", place.toString()));
    data.put("path", origin.path());
    return data;
  }
}
