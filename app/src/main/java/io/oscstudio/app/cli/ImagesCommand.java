package io.oscstudio.app.cli;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.ImageFetcher;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.image.mapping.MappingWriter;
import io.oscstudio.core.image.mapping.PackageMapping;
import io.oscstudio.core.project.Sidecar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code studio images}: which images a package needs and where that is written; saves them. */
@Command(name = "images")
final class ImagesCommand implements Callable<Integer> {
  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final HelpOption help = new HelpOption();

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ConversionOptions conversion = new ConversionOptions();
  @Mixin private final PlatformsOption platforms = new PlatformsOption();
  @Mixin private final EngineOption engines = new EngineOption();
  @Mixin private final DecisionOptions decisions = new DecisionOptions();
  @Mixin private final RenderOptions rendering = new RenderOptions();

  @Parameters(index = "0", paramLabel = "INPUT")
  private String input = "";

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
      Decisions decided = decisions.decide(Sidecar.beside(conversion.place(input)), console);
      RenderInputs inputs = rendering.inputs(opened.tree(), console);
      Optional<ChartRenderer> found = rendering.renderer();
      try (ChartRenderer _ = found.orElse(null)) {
        Ledger ledger = ImageLedger.make(opened.tree(), inputs, decided, found, job);
        return finish(ledger, opened, inputs, found, job);
      }
    }
  }

  private int finish(
      Ledger ledger,
      PackageInput opened,
      RenderInputs inputs,
      Optional<ChartRenderer> renderer,
      ConsoleJob job) {
    Path folder = output;
    List<FetchOutcome> outcomes =
        folder == null ? List.of() : save(ledger.needed(), opened, folder, job);
    List<SavedTar> tars = FetchOutcome.saved(outcomes);
    boolean whole = tars.size() == outcomes.size();
    boolean mapped = true;
    if (folder != null && whole && !tars.isEmpty()) {
      PackageMapping mapping = PackageMapping.of(opened.tree(), ledger, inputs, renderer, job);
      mapped = MappingWriter.save(mapping.plan(), tars, folder);
    }
    job.close();
    show(ledger, outcomes);
    if (!mapped) {
      console.complain("cli.images.mapping-kept", String.valueOf(folder));
    }
    return whole ? ExitCode.FINE : ExitCode.FAILED;
  }

  private List<FetchOutcome> save(
      List<ImageReference> images, PackageInput opened, Path folder, ConsoleJob job) {
    try (ImageEngine engine = engines.open()) {
      return new ImageFetcher(engine, Limits.DEFAULT)
          .fetch(images, platforms.orElse(opened.platforms()), folder, job);
    }
  }

  private void show(Ledger ledger, List<FetchOutcome> outcomes) {
    LedgerReport report = new LedgerReport(console);
    if (common.json()) {
      Map<String, Object> data = report.toData(ledger);
      data.put("saved", outcomes.stream().map(console::toData).toList());
      console.json(data);
      return;
    }
    report.show(ledger);
    outcomes.forEach(console::image);
    long failed = outcomes.stream().filter(FetchOutcome.Failed.class::isInstance).count();
    if (failed > 0) {
      console.complain("cli.images.some-failed", failed, outcomes.size());
    }
  }
}
