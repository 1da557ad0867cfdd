package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Real operators, and those that OLM's tools break on purpose in their own tests. */
@Tag("corpus")
class OperatorRulesCorpusTest {
  @ParameterizedTest
  @EnumSource
  void checksEveryOperatorTwiceWithTheSameResult(Profile profile) throws IOException {
    List<Path> operators = operators();
    int checked = 0;
    for (Path operator : operators) {
      List<Finding> first = check(operator, profile);
      List<Finding> second = check(operator, profile);

      assertThat(second).as(operator.toString()).isEqualTo(first);
      assertThat(first)
          .extracting(Finding::code)
          .as(operator.toString())
          .doesNotContain("OSC-PKG-001");
      checked++;
    }

    assertThat(checked).isGreaterThan(80);
  }

  /** What people have published passes: none of it breaks a rule that weighs as an error. */
  @Test
  void findsNoErrorInPublishedOperators() throws IOException {
    for (Path operator : operators()) {
      if (operator.getParent().getFileName().toString().contains("community-operators")) {
        List<Finding> found = check(operator, Profile.PRIVATE);

        assertThat(found)
            .filteredOn(f -> f.severity() == Severity.ERROR)
            .as(operator.toString())
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          api--testdata/pkg__validation__internal__testdata__invalid_bundle_2, OSC-OPR-021
          api--testdata/pkg__validation__internal__testdata__valid_bundle_2, OSC-OPR-012
          api--testdata/pkg__validation__internal__testdata__valid_bundle_2, OSC-OPR-019
          operator-lifecycle-manager--testdata/test__e2e__testdata__fail-forward__v0.2.0-invalid-csv, OSC-OPR-007
          operator-lifecycle-manager--testdata/pkg__package-server__provider__testdata__manifests__prometheus, OSC-OPR-021
          operator-registry--testdata/pkg__lib__bundle__testdata__validate__invalid_manifests_bundle__invalid_bundle, OSC-OPR-019
          operator-registry--testdata/bundles__prometheus.0.14.0, OSC-OPR-027
          operator-registry--testdata/bundles__prometheus.0.14.0, OSC-OPR-043
          operator-registry--testdata/bundles__apicurio-registry-operator.v1.0.0-v2.0.0.final, OSC-OPR-042
          operator-registry--testdata/bundles__prometheus.0.15.0.substitutesfor, OSC-OPR-070
          operator-sdk--testdata/testdata__go__v4__monitoring__memcached-operator__config__manifests__bases, OSC-OPR-013
          operator-sdk--testdata/internal__scorecard__testdata__bundle, OSC-OPR-047
          """)
  void namesWhatIsBrokenOnPurpose(String operator, String code) throws IOException {
    Path folder = corpus().resolve("operators/operator-framework+" + operator);

    List<Finding> found = check(folder, Profile.PRIVATE);

    assertThat(found).extracting(Finding::code).contains(code);
  }

  private static List<Finding> check(Path folder, Profile profile) {
    try (FileTree tree = FileTrees.open(folder, Limits.DEFAULT)) {
      return Check.run(tree, profile, Job.none()).findings();
    }
  }

  private static List<Path> operators() throws IOException {
    try (Stream<Path> below = Files.walk(corpus().resolve("operators"), 2)) {
      Path root = corpus().resolve("operators");
      return below
          .filter(p -> Files.isDirectory(p) && root.relativize(p).getNameCount() == 2)
          .sorted()
          .toList();
    }
  }

  private static Path corpus() {
    String named = System.getenv("OSC_CORPUS");
    Path folder = named == null ? Path.of("../../shared/corpus") : Path.of(named);
    assumeThat(folder).isDirectory();
    return folder;
  }
}
