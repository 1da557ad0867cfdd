package io.oscstudio.core.image.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.HelmEngine;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures the proof over the corpus ({@code ./verify bench proof}); no lane runs it, because its
 * name is not that of a test. Times are printed, never asserted.
 */
class ProofBench {
  private static final Path CORPUS =
      Path.of(System.getenv().getOrDefault("OSC_CORPUS", "../../shared/corpus"));
  private static final String LARGEST = "kube-prometheus-stack";

  /** What one chart took; milliseconds. */
  private record Run(String chart, double render, double proof, RelocationProof proved) {}

  private final StringBuilder table = new StringBuilder();

  @Test
  void measures() throws IOException {
    List<Run> runs = new ArrayList<>();
    try (HelmEngine engine = HelmEngine.create(HelmLimits.DEFAULT);
        Stream<Path> found = Files.walk(CORPUS.resolve("charts"), 2)) {
      engine.version(); // starts the child, which is not measured
      for (Path chart :
          found.filter(p -> Files.exists(p.resolve("Chart.yaml"))).sorted().toList()) {
        run(engine, chart).ifPresent(runs::add);
      }
    }
    print(runs);

    assertThat(runs).isNotEmpty();
  }

  private static Optional<Run> run(HelmEngine engine, Path chart) {
    RelocationProver prover = new RelocationProver(engine);
    try (FileTree tree = FileTrees.open(chart, Limits.DEFAULT)) {
      double render;
      try (ChartCopy copy = ChartCopy.of(tree, Job.none())) {
        long start = System.nanoTime();
        engine.render(copy.folder(), RenderInputs.DEFAULT, Job.none());
        render = millis(start);
      }
      long start = System.nanoTime();
      RelocationProof proof = prover.prove(tree, RenderInputs.DEFAULT, Job.none());
      double proved = millis(start);
      if (proof.refusal().isPresent()) {
        return Optional.empty();
      }
      return Optional.of(new Run(chart.getFileName().toString(), render, proved, proof));
    }
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private void print(List<Run> runs) {
    List<Verdict> pods =
        runs.stream()
            .flatMap(run -> run.proved().slots().stream())
            .filter(slot -> slot.slot().use().isPod())
            .map(ProvedSlot::verdict)
            .toList();
    List<Verdict> conditional =
        runs.stream()
            .flatMap(run -> run.proved().conditional().stream())
            .map(ConditionalSlot::verdict)
            .toList();
    line("charts that render", Integer.toString(runs.size()));
    shares("image slots of pods", pods);
    shares("conditional image slots", conditional);
    row("renders", runs.stream().map(run -> (double) run.proved().renders()).toList());
    row(
        "renders behind switches",
        runs.stream().map(run -> (double) run.proved().conditionalRenders()).toList());
    row("ms one render", runs.stream().map(Run::render).toList());
    row("ms proof", runs.stream().map(Run::proof).toList());
    runs.stream()
        .filter(run -> run.chart().equals(LARGEST))
        .forEach(run ->
            line(
                LARGEST, "%.0f ms one render, %.0f ms proof".formatted(run.render(), run.proof())));
    // The measurer's result goes where a person looks for it; tests print nothing else.
    System.out.println(table);
  }

  private void shares(String title, List<Verdict> verdicts) {
    long moved = verdicts.stream().filter(Verdict.Rewritable.class::isInstance).count();
    long held = verdicts.stream().filter(Verdict.HardCoded.class::isInstance).count();
    line(
        title,
        "%d: %.1f %% rewritable, %.1f %% hard-coded, %d unresolved"
            .formatted(
                verdicts.size(),
                100.0 * moved / verdicts.size(),
                100.0 * held / verdicts.size(),
                verdicts.size() - moved - held));
  }

  private void row(String title, List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    line(
        title,
        "median %.0f, p95 %.0f, worst %.0f"
            .formatted(
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast()));
  }

  private void line(String title, String text) {
    table.append(String.format(Locale.ROOT, "%n%-24s %s", title, text));
  }
}
