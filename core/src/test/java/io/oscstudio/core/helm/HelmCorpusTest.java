package io.oscstudio.core.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the engine to what Helm's own command line said of real charts. */
@Tag("corpus")
class HelmCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getenv().getOrDefault("OSC_CORPUS", "../../shared/corpus"));
  private static final RenderInputs INPUTS = RenderInputs.DEFAULT.withRelease("rel", "ns");

  @Test
  void rendersWhatHelmRenders() throws IOException {
    int compared = 0;
    try (HelmEngine engine = HelmEngine.create(HelmLimits.DEFAULT)) {
      for (Path truth : truths(CORPUS.resolve("truth"), ".images")) {
        switch (engine.render(chart(truth, ".images"), INPUTS, Job.none())) {
          case Rendered(String documents) ->
              assertThat(Files.readAllLines(truth))
                  .as(truth.toString())
                  .allMatch(image -> documents.contains(image));
          case HelmRefusal refusal -> fail(truth + ": " + refusal.message());
        }
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void refusesWhatHelmRefuses() throws IOException {
    int compared = 0;
    try (HelmEngine engine = HelmEngine.create(HelmLimits.DEFAULT)) {
      for (Path truth : truths(CORPUS.resolve("truth/errors"), ".err")) {
        Rendering rendering = engine.render(chart(truth, ".err"), INPUTS, Job.none());

        assertThat(rendering).as(truth.toString()).isInstanceOf(HelmRefusal.class);
        HelmRefusal refusal = (HelmRefusal) rendering;
        assertThat(refusal.message().key()).as(truth.toString()).isEqualTo("helm.refused");
        assertAsksForWhatItsWordsName(Files.readString(truth), refusal);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(3);
  }

  private static void assertAsksForWhatItsWordsName(String words, HelmRefusal refusal) {
    if (words.contains("missing in charts/")) {
      assertThat(refusal.missing()).as(words).isNotEmpty().allMatch(words::contains);
      return;
    }
    assertThat(refusal.place()).as(words).isPresent();
    Matcher path = Pattern.compile("\\.Values\\.([\\w.]*\\w)").matcher(words);
    while (path.find()) {
      assertThat(refusal.values()).extracting(v -> v.path().toString()).contains(path.group(1));
    }
  }

  private static List<Path> truths(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** A truth is named after repository and chart, {@code owner+repo~chart.images}. */
  private static Path chart(Path truth, String ending) {
    String name = truth.getFileName().toString();
    String[] parts = name.substring(0, name.length() - ending.length()).split("~", 2);
    return CORPUS.resolve("charts").resolve(parts[0]).resolve(parts[1]);
  }
}
