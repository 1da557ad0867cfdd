package io.oscstudio.core.check.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.Check;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said of real charts and operators, hooks and CRDs of charts included. */
@Tag("corpus")
class ObjectRulesCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getenv().getOrDefault("OSC_CORPUS", "../../shared/corpus"));

  @Test
  void onlyWarnsOfChartsThatHelmTakes() throws IOException {
    List<Finding> found = found("charts", 2, "Chart.yaml");

    assertThat(found).isNotEmpty().allMatch(f -> f.severity() == Severity.WARNING);
    assertThat(found)
        .extracting(Finding::code)
        .containsOnly("OSC-K8S-001", "OSC-K8S-002", "OSC-K8S-004", "OSC-K8S-005");
  }

  @Test
  void saysInBothLanguagesWhatIsWrongWithOperators() throws IOException {
    List<Finding> found = found("operators", 3, "manifests");

    assertThat(found).isNotEmpty();
    for (Texts texts :
        List.of(Resources.texts(Locale.ENGLISH), Resources.texts(Locale.SIMPLIFIED_CHINESE))) {
      assertThat(found)
          .extracting(finding -> MessageText.of(finding, texts))
          .noneMatch(text -> text.contains("«") || text.matches(".*\\{\\d.*"));
    }
  }

  private static List<Finding> found(String part, int depth, String sign) throws IOException {
    assumeThat(CORPUS).isDirectory();
    List<Finding> found = new ArrayList<>();
    try (ChartRenderer helm = ChartRenderers.open(HelmLimits.DEFAULT);
        Stream<Path> folders = Files.walk(CORPUS.resolve(part), depth)) {
      CheckContext context = CheckContext.of(Profile.PRIVATE).with(helm);
      for (Path folder : folders.filter(f -> Files.exists(f.resolve(sign))).sorted().toList()) {
        try (FileTree tree = FileTrees.open(folder, Limits.DEFAULT)) {
          Check.run(tree, context, List.of(), Job.none()).findings().stream()
              .filter(finding -> finding.code().startsWith("OSC-K8S"))
              .forEach(found::add);
        }
      }
    }
    return found;
  }
}
