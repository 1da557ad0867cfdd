package io.oscstudio.app.cli;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.FetchPlan;
import io.oscstudio.core.image.FetchProgress;
import io.oscstudio.core.image.FetchRequest;
import io.oscstudio.core.image.FetchRun;
import io.oscstudio.core.image.ImageEngine;
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
  @Mixin private final FetchOptions fetching = new FetchOptions();
  @Mixin private final DecisionOptions decisions = new DecisionOptions();
  @Mixin private final RenderOptions rendering = new RenderOptions();

  @Parameters(index = "0", paramLabel = "INPUT")
  private String input = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR")
  private @Nullable Path output;

  private Optional<FetchProgress> summary = Optional.empty();

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
    if (fetching.plan()) {
      return plan(ledger, opened, folder == null ? Path.of("") : folder, job);
    }
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
    try (ImageEngine engine = fetching.open()) {
      FetchRun run = new FetchRun(engine, request(images, opened, folder), Limits.DEFAULT);
      List<FetchOutcome> outcomes = run.run(new FetchConsole(job, console.terminal(), run));
      summary = Optional.of(run.progress());
      return outcomes;
    }
  }

  private FetchRequest request(List<ImageReference> images, PackageInput opened, Path folder) {
    return fetching.chosen(FetchRequest.of(images, platforms.orElse(opened.platforms()), folder));
  }

  private int plan(Ledger ledger, PackageInput opened, Path folder, ConsoleJob job) {
    FetchPlan plan;
    try (ImageEngine engine = fetching.open()) {
      FetchRequest request = request(ledger.needed(), opened, folder);
      plan = new FetchRun(engine, request, Limits.DEFAULT).plan(job);
    }
    job.close();
    PlanReport report = new PlanReport(console);
    if (common.json()) {
      console.json(report.toData(plan));
    } else {
      report.show(plan);
    }
    boolean possible = plan.rows().stream().noneMatch(FetchPlan.Row.Impossible.class::isInstance);
    return plan.fits() && possible ? ExitCode.FINE : ExitCode.FAILED;
  }

  private void show(Ledger ledger, List<FetchOutcome> outcomes) {
    LedgerReport report = new LedgerReport(console);
    if (common.json()) {
      Map<String, Object> data = report.toData(ledger);
      data.put("saved", outcomes.stream().map(console::toData).toList());
      summary.ifPresent(s -> {
        data.put("bytesFetched", s.transferred());
        data.put("bytesReused", s.reused());
      });
      console.json(data);
      return;
    }
    report.show(ledger);
    outcomes.forEach(console::image);
    summary.ifPresent(s ->
        console.say("cli.images.summary", console.size(s.transferred()), console.size(s.reused())));
    long failed = outcomes.stream().filter(FetchOutcome.Failed.class::isInstance).count();
    if (failed > 0) {
      console.complain("cli.images.some-failed", failed, outcomes.size());
    }
  }
}
