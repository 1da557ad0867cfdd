package io.oscstudio.core.image.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.helm.HelmEngine;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.ledger.Basis;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mappings of real charts, filled in and rendered. */
@Tag("corpus")
class MappingCorpusTest {
  private static final Path CORPUS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"));

  @Test
  void givesEveryImageItsAddressThatIsNotHardCoded() throws IOException {
    int charts = 0;
    int slots = 0;
    int hardCoded = 0;
    List<String> told = new ArrayList<>();
    try (HelmEngine engine = HelmEngine.create(HelmLimits.DEFAULT)) {
      for (Path chart : charts()) {
        try (FileTree tree = FileTrees.open(chart, Limits.DEFAULT)) {
          Ledger ledger =
              ImageLedger.make(
                  tree, RenderInputs.DEFAULT, Decisions.NONE, Optional.of(engine), Job.none());
          charts += ledger.basis() instanceof Basis.Rendered ? 1 : 0;
          for (TargetRegistry target : targets(ledger)) {
            CounterProof proof =
                CounterProof.of(
                    tree, MappingPlan.of(ledger), target, RenderInputs.DEFAULT, engine, Job.none());
            slots += proof.slots();
            proof.refusal().ifPresent(why -> told.add(chart.getFileName() + " refused: " + why));
            for (CounterProof.Lapse lapse : proof.lapses()) {
              if (isHardCoded(ledger, lapse)) {
                hardCoded++;
              } else {
                told.add(chart.getFileName() + ": " + lapse);
              }
            }
          }
        }
      }
    }

    assertThat(told).isEmpty();
    assertThat(charts).isGreaterThan(120);
    // Also guards the share in the README.
    assertThat(hardCoded).isLessThan(slots / 16);
  }

  private static List<TargetRegistry> targets(Ledger ledger) {
    return ledger.basis() instanceof Basis.Rendered
        ? List.of(
            TargetRegistry.FICTITIOUS, TargetRegistry.parse("registry.example.com:5000/team/osc"))
        : List.of();
  }

  private static boolean isHardCoded(Ledger ledger, CounterProof.Lapse lapse) {
    return ImageReference.parse(lapse.slot().image())
        .flatMap(ledger::row)
        .filter(row -> !row.proof().hardCoded().isEmpty())
        .isPresent();
  }

  private static List<Path> charts() throws IOException {
    List<Path> charts = new ArrayList<>();
    try (Stream<Path> repositories = Files.list(CORPUS.resolve("charts"))) {
      for (Path repository : repositories.sorted().toList()) {
        try (Stream<Path> folders = Files.list(repository)) {
          folders.filter(f -> Files.exists(f.resolve("Chart.yaml"))).sorted().forEach(charts::add);
        }
      }
    }
    return charts;
  }
}
