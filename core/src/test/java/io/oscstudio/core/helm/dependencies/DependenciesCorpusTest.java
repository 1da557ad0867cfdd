package io.oscstudio.core.helm.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.helm.remote.HelmHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The dependencies of real charts, vendored and bare. */
@Tag("corpus")
class DependenciesCorpusTest {
  private static final Path CORPUS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"));
  private static final HelmHome NO_HELM =
      new HelmHome(Path.of("none"), Path.of("none"), Path.of("none"));

  @Test
  void seesWhatIsVendored() throws IOException {
    List<String> absent = new ArrayList<>();
    int vendored = 0;
    for (Path chart : charts("charts")) {
      try (FileTree tree = FileTrees.open(chart, Limits.DEFAULT)) {
        DependencyReport report = new ChartDependencies(NO_HELM).list(tree, Optional.empty());
        vendored += report.dependencies().size() - report.absent().size();
        report.absent().forEach(d -> absent.add(chart.getFileName() + " " + d.name()));
      }
    }

    assertThat(vendored).isGreaterThan(90);
    assertThat(absent)
        .containsOnly(
            "dendrite nats",
            "druid kube-hpa-scale-to-zero",
            "platform-namespace-core gitlab-runner");
  }

  @Test
  void computesTheDigestsOfRealLockFiles() throws IOException {
    int locks = 0;
    List<String> different = new ArrayList<>();
    for (String kind : new String[] {"charts", "charts-bare"}) {
      for (Path chart : charts(kind)) {
        try (FileTree tree = FileTrees.open(chart, Limits.DEFAULT)) {
          DependencyFiles files = DependencyFiles.of(tree);
          if (!files.lockDigest().isEmpty()) {
            locks++;
            if (!LockDigest.matches(files)) {
              different.add(chart.toString());
            }
          }
        }
      }
    }

    assertThat(locks).isGreaterThan(50);
    assertThat(different).isEmpty();
  }

  @Test
  void listsWhatBareChartsNeed() throws IOException {
    for (Path chart : charts("charts-bare")) {
      Path twin = CORPUS.resolve("charts").resolve(CORPUS.resolve("charts-bare").relativize(chart));
      try (FileTree tree = FileTrees.open(chart, Limits.DEFAULT)) {
        DependencyReport report = new ChartDependencies(NO_HELM).list(tree, Optional.empty());

        assertThat(report.absent())
            .as(chart.toString())
            .isNotEmpty()
            .allMatch(d -> d.state() instanceof DependencyState.Fetchable)
            .allMatch(d -> d.within().isEmpty());
        assertThat(report.absent().stream().map(ChartDependency::name).distinct())
            .as(chart.toString())
            .containsExactlyInAnyOrderElementsOf(filledIn(twin));
      }
    }
  }

  /** The names of the charts that somebody put into a chart's folder {@code charts}. */
  private static List<String> filledIn(Path chart) throws IOException {
    try (Stream<Path> files = Files.list(chart.resolve("charts"))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("-v?\\d+\\..*\\.tgz$", ""))
          .sorted()
          .toList();
    }
  }

  private static List<Path> charts(String kind) throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS.resolve(kind), 3)) {
      return files
          .filter(file -> file.endsWith("Chart.yaml"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }
}
