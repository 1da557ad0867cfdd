package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartRulesTest {
  private static final String SOURCE = "source: ISV";

  @Test
  void sourceIsOneOnly() {
    Sample chart = Sample.of("chart").replace("Chart.yaml", SOURCE, "source: ISV,OpenSource");

    List<Finding> found = chart.check(Profile.PRIVATE);

    assertThat(places(found)).containsExactly(tuple("OSC-CHART-013", "Chart.yaml:10:11"));
  }

  @Test
  void eachValueOfAListIsHeldToTheSet() {
    Sample chart = Sample.of("chart").replace("Chart.yaml", "x86_64", "x86_64, arm64, ");

    List<Finding> found = chart.check(Profile.PRIVATE);

    assertThat(places(found)).containsExactly(tuple("OSC-CHART-013", "Chart.yaml:11:25"));
  }

  @Test
  void whoPublishesIsToldOfEverySourceThatIsNotIsv() {
    Sample chart = Sample.of("chart").replace("Chart.yaml", SOURCE, "source: HuaweiProvided");
    Sample pkg = Sample.of("operator").replace("metadata.yaml", SOURCE, "source: HuaweiProvided");

    assertThat(chart.check(Profile.PUBLISH)).extracting(Finding::code).contains("OSC-CHART-015");
    assertThat(pkg.check(Profile.PUBLISH)).extracting(Finding::code).contains("OSC-META-018");
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "draw"})
  void aChartIsInAPackageBecauseOfThePackageNotOfItsFoldersName(String folder) {
    Map<String, byte[]> files = new HashMap<>();
    Sample.of("chart")
        .replace("Chart.yaml", SOURCE, "source: Elsewhere")
        .files()
        .forEach((path, bytes) -> files.put(folder + "/" + path, bytes));
    FileTree tree = FileTrees.of("demo-web-1.0.0.tgz", files);

    List<Finding> found = Sample.check(tree, Profile.PRIVATE);

    assertThat(found).extracting(Finding::code).contains("OSC-CHART-013");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: library\n",
        "dependencies:\n  - {name: web, version: 1.0.0, repository: https://charts.example}\n"
      })
  void aChartThatOnlyBringsOthersNeedsNoTemplates(String entry) {
    Sample chart =
        Sample.of("chart")
            .without("templates/deployment.yaml")
            .replace("Chart.yaml", "version: 1.0.0\n", "version: 1.0.0\n" + entry);

    List<Finding> found = chart.check(Profile.PRIVATE);

    assertThat(found).anyMatch(f -> Sample.is(f, "OSC-CHART-007", Severity.INFO));
  }

  private static List<Tuple> places(List<Finding> findings) {
    return findings.stream()
        .map(f -> tuple(f.code(), f.place().map(Object::toString).orElse("")))
        .toList();
  }
}
