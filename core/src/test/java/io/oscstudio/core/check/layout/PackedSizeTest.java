package io.oscstudio.core.check.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.rule.Archive;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.rule.SubjectRun;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PackedSizeTest {
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
}
