package io.oscstudio.core.image.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.helm.HelmEngine;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the proof to what Helm renders of real charts. */
@Tag("corpus")
class ProofCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getenv().getOrDefault("OSC_CORPUS", "../../shared/corpus"));
  private static final RenderInputs INPUTS =
      RenderInputs.DEFAULT.withRelease("rel", "ns").withKubeVersion("v1.35.0");

  /** What a mesh puts in place of its own images; no registry has it. */
  private static final Set<String> PLACEHOLDERS = Set.of("auto");

  @Test
  void missesNoImageAndProvesTheirAddresses() throws IOException {
    int pods = 0;
    int held = 0;
    int charts = 0;
    List<Integer> renders = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    try (HelmEngine engine = HelmEngine.create(HelmLimits.DEFAULT)) {
      for (Path chart : charts()) {
        RelocationProof proof = prove(engine, chart);
        if (proof.refusal().isEmpty()) {
          charts++;
          renders.add(proof.renders());
          Set<String> found =
              proof.slots().stream().map(s -> s.slot().image()).collect(Collectors.toSet());
          truth(chart).stream()
              .filter(image -> !found.contains(image) && !PLACEHOLDERS.contains(image))
              .forEach(image -> missed.add(chart + " " + image));
          for (ProvedSlot slot : proof.slots()) {
            if (slot.slot().use().isPod()) {
              pods++;
              held += slot.verdict() instanceof Verdict.Unresolved ? 1 : 0;
            }
          }
        }
      }
    }
    renders.sort(null);

    assertThat(missed).isEmpty();
    assertThat(charts).isGreaterThan(100);
    assertThat(pods).isGreaterThan(200);
    assertThat((pods - held) * 100.0 / pods).isGreaterThanOrEqualTo(98);
    assertThat(renders.get(renders.size() / 2)).isLessThanOrEqualTo(5);
  }

  private static RelocationProof prove(HelmEngine engine, Path chart) {
    try (FileTree tree = FileTrees.open(chart, Limits.DEFAULT)) {
      return new RelocationProver(engine).prove(tree, INPUTS, Job.none());
    }
  }

  private static List<Path> charts() throws IOException {
    try (Stream<Path> found = Files.walk(CORPUS.resolve("charts"), 2)) {
      return found.filter(path -> Files.exists(path.resolve("Chart.yaml"))).sorted().toList();
    }
  }

  /** Images of all classes; the file is named after repository and chart. */
  private static List<String> truth(Path chart) throws IOException {
    String name = chart.getParent().getFileName() + "~" + chart.getFileName() + ".images.tsv";
    Path truth = CORPUS.resolve("truth").resolve(name);
    if (!Files.exists(truth)) {
      return List.of();
    }
    return Files.readAllLines(truth).stream()
        .skip(1)
        .map(line -> line.split("\t", -1)[1])
        .filter(image -> !image.isEmpty())
        .toList();
  }
}
