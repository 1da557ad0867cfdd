package io.oscstudio.core.check.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.rule.Archive;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.rule.SubjectRun;
import io.oscstudio.core.check.rule.SubjectRun.Past;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PackedSizeTest {
  private static final String LARGE = "values.yaml";

  @Test
  void ofAChartIsWorkedOutOnceForAllRules() {
    FileTree tree = FileTrees.ofTexts("a.tgz", Map.of("Chart.yaml", "name: a"));
    Archive archive = new Archive("a.tgz", OptionalLong.of(5 << 20));
    ChartPackage chart =
        new ChartPackage(
            SubjectRun.of(
                tree,
                "",
                Optional.of(archive),
                CheckContext.of(Profile.PRIVATE),
                Job.none(),
                Optional.empty()),
            false);

    PackedSize first = PackedSize.of(chart).orElseThrow();
    PackedSize second = PackedSize.of(chart).orElseThrow();

    assertThat(second).isSameAs(first);
  }

  @Test
  void packsLargeFilesOfAFolderUntilItIsBelowAllLimits() {
    String text = "a: b\n".repeat(1 << 20);
    OscPackage pkg =
        new OscPackage(run(Map.of(LARGE, text, "small.yaml", "a: b"), Optional.empty()));

    assertThat(PackedSize.of(pkg).bytes()).isLessThan(100_000);
    assertThat(pkg.knownPacked("small.yaml")).isEmpty();
  }

  @Test
  void packsAFileAgainOnlyWhenItIsAnotherOne() {
    String text = "a: b\n".repeat(1 << 20);
    SubjectRun run = run(Map.of(LARGE, text, "small.yaml", "a: b"), Optional.empty());
    OscPackage first = new OscPackage(run);
    PackedSize.of(first);
    Optional<Past> past = Optional.of(run.past(Map.of()));

    OscPackage edited = new OscPackage(run(Map.of(LARGE, text, "small.yaml", "a: c"), past));
    OscPackage other = new OscPackage(run(Map.of(LARGE, text.replace('b', 'c')), past));

    assertThat(first.knownPacked(LARGE)).isPresent();
    assertThat(edited.knownPacked(LARGE)).isEqualTo(first.knownPacked(LARGE));
    assertThat(other.knownPacked(LARGE)).isEmpty();
  }

  private static SubjectRun run(Map<String, String> texts, Optional<Past> past) {
    return SubjectRun.of(
        FileTrees.ofTexts("a", texts),
        "",
        Optional.empty(),
        CheckContext.of(Profile.PRIVATE),
        Job.none(),
        past);
  }
}
