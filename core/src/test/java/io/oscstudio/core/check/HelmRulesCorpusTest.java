package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the rules that ask Helm to what Helm's own command line said of real charts. */
@Tag("corpus")
class HelmRulesCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getenv().getOrDefault("OSC_CORPUS", "../../shared/corpus"));
  private static final Texts ENGLISH = Resources.texts(Locale.ENGLISH);
  private static final ChartRenderer HELM = ChartRenderers.open(HelmLimits.DEFAULT);

  @AfterAll
  static void endHelm() {
    HELM.close();
  }

  @Test
  void refuseWhatHelmRefusesWithItsReasonAtAPlace() throws IOException {
    List<Path> truths = truths("truth/errors", ".err");
    for (Path truth : truths) {
      String words = Files.readString(truth).lines().findFirst().orElseThrow();

      List<Finding> errors = errors(truth, ".err");

      assertThat(errors).as(words).isNotEmpty().allMatch(f -> f.place().isPresent());
      for (String reason : reasons(words)) {
        assertThat(errors)
            .extracting(f -> MessageText.of(f, ENGLISH))
            .as(words)
            .anyMatch(text -> text.contains(reason));
      }
    }
    assertThat(truths).hasSizeGreaterThan(5);
  }

  @Test
  void haveNoErrorForWhatHelmRenders() throws IOException {
    List<Path> truths = truths("truth", ".images");
    for (Path truth : truths) {
      List<Finding> errors = errors(truth, ".images");

      assertThat(errors).as(truth.toString()).isEmpty();
    }
    assertThat(truths).hasSizeGreaterThan(100);
  }

  /** Helm names all missing charts in one sentence; the rule says it of each. */
  private static List<String> reasons(String words) {
    String reason = words.replaceFirst("^\\S*Exception: ", "");
    String missing = "missing in charts/ directory: ";
    int at = reason.indexOf(missing);
    return at < 0
        ? List.of(reason)
        : Stream.of(reason.substring(at + missing.length()).split(", "))
            .map(name -> missing + name)
            .toList();
  }

  private static List<Finding> errors(Path truth, String ending) {
    String name = truth.getFileName().toString();
    String[] parts = name.substring(0, name.length() - ending.length()).split("~", 2);
    Path chart = CORPUS.resolve("charts").resolve(parts[0]).resolve(parts[1]);
    try (FileTree tree = FileTrees.open(chart, Limits.DEFAULT)) {
      CheckContext context = CheckContext.of(Profile.PRIVATE).with(HELM);
      return Check.run(tree, context, List.of(), Job.none()).findings().stream()
          .filter(f -> f.code().startsWith("OSC-HELM-"))
          .filter(f -> f.severity() == Severity.ERROR)
          .toList();
    }
  }

  private static List<Path> truths(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
