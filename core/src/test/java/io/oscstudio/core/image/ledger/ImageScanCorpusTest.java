package io.oscstudio.core.image.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The walk over real charts against what Helm renders of them. */
@Tag("corpus")
class ImageScanCorpusTest {
  private static final Path CORPUS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"));

  @Test
  void findsWhatHelmRenders() throws IOException {
    int expected = 0;
    int found = 0;
    int wild = 0;
    int declared = 0;
    List<String> differences = new ArrayList<>();
    for (Path truth : truths()) {
      String name = truth.getFileName().toString().replace(".images", "");
      Path chart = CORPUS.resolve("charts").resolve(name.replace('~', '/'));
      Set<ImageReference> rendered = new HashSet<>();
      Files.readAllLines(truth).forEach(l -> ImageReference.parse(l).ifPresent(rendered::add));
      Set<ImageReference> any = new HashSet<>(rendered);
      for (String line : Files.readAllLines(Path.of(truth + ".tsv"))) {
        ImageReference.parse(line.split("\t", -1)[1]).ifPresent(any::add);
      }
      try (FileTree tree = FileTrees.open(chart, Limits.DEFAULT)) {
        Ledger ledger = ImageLedger.read(tree, Decisions.NONE);
        Set<ImageReference> all = new HashSet<>();
        ledger.rows().forEach(r -> all.add(r.reference()));
        for (ImageReference image : rendered) {
          expected++;
          if (all.contains(image)) {
            found++;
          } else {
            differences.add(name + " misses " + image);
          }
        }
        for (ImageReference needed : ledger.needed()) {
          declared++;
          if (!any.contains(needed)) {
            wild++;
            differences.add(name + " invents " + needed);
          }
        }
      }
    }
    String figures = "found %d of %d, not rendered %d of %d needed %s";
    String told = figures.formatted(found, expected, wild, declared, differences);
    assertThat(expected).isGreaterThan(150);
    assertThat(found).as(told).isGreaterThanOrEqualTo(expected * 97 / 100);
    assertThat(wild).as(told).isLessThanOrEqualTo(declared * 15 / 100);
  }

  private static List<Path> truths() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve("truth"))) {
      return files.filter(f -> f.toString().endsWith(".images")).sorted().toList();
    }
  }
}
