package io.oscstudio.core.image.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ledger of real charts, rendered by Helm. */
@Tag("corpus")
class ImageLedgerCorpusTest {
  private static final Path CORPUS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"));

  /** Istio's injector puts an image in its place, so that nobody can need it. */
  private static final String INJECTED = "\tauto\t";

  private static final String SUFFIX = ".images.tsv";

  private final ChartRenderer renderer = ChartRenderers.open(HelmLimits.DEFAULT);

  @AfterEach
  void close() {
    renderer.close();
  }

  @Test
  void noImageThatHelmRendersIsMissing() throws IOException {
    int expected = 0;
    List<String> differences = new ArrayList<>();
    for (Path truth : truths()) {
      String name = truth.getFileName().toString().replace(SUFFIX, "");
      Ledger ledger = ledger(CORPUS.resolve("charts").resolve(name.replace('~', '/')));
      for (String line : Files.readAllLines(truth)) {
        Optional<ImageReference> image = ImageReference.parse(line.split("\t", -1)[1]);
        if (image.isPresent() && !line.startsWith("class\t")) {
          expected++;
          Optional<ImageRow> row = ledger.row(image.get());
          if (row.isEmpty() || !line.contains(INJECTED) && !isRenderedAndNeeded(row.get())) {
            differences.add(name + " misses " + line);
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(expected).isGreaterThan(200);
  }

  @Test
  void aBareChartIsRenderedWithoutItsDependenciesAndSaysSo() throws IOException {
    List<String> unmarked = new ArrayList<>();
    int charts = 0;
    for (Path metadata : bare()) {
      Path chart = metadata.getParent();
      charts++;
      Ledger ledger = ledger(chart);
      boolean marked =
          switch (ledger.basis()) {
            case Basis.Rendered rendered -> !rendered.missing().isEmpty();
            case Basis.Refused _ ->
                ledger.notes().stream().anyMatch(n -> n.code().equals("ledger.refused"));
            case Basis.Files _ -> false;
          };
      if (!marked) {
        unmarked.add(chart.getFileName() + " " + ledger.basis().how());
      }
    }
    assertThat(unmarked).isEmpty();
    assertThat(charts).isEqualTo(20);
  }

  private static List<Path> bare() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS.resolve("charts-bare"), 3)) {
      return files.filter(f -> f.endsWith("Chart.yaml")).sorted().toList();
    }
  }

  private static boolean isRenderedAndNeeded(ImageRow row) {
    return row.certainty() == Certainty.RENDERED && row.needed();
  }

  private Ledger ledger(Path chart) {
    try (FileTree tree = FileTrees.open(chart, Limits.DEFAULT)) {
      return ImageLedger.make(
          tree, RenderInputs.DEFAULT, Decisions.NONE, Optional.of(renderer), Job.none());
    }
  }

  private static List<Path> truths() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve("truth"))) {
      return files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }
}
