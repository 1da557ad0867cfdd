package io.oscstudio.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BaselineTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"JSON", "SARIF"})
  void knowsWhatAnEarlierReportFound(ReportFormat format) throws IOException {
    Path file = folder.resolve("known");
    Files.writeString(file, written(format, "name: Demo\nversion: \"1.0.0\"\n"));

    Checked now = checked("# new line\nname: Demo\nversion: \"1.0.0\"\ntype: helm3\n");
    Checked marked = Baseline.read(file).mark(now);

    assertThat(marked.findings())
        .filteredOn(Reported::counts)
        .extracting(f -> f.finding().arguments().getFirst())
        .contains("helm3")
        .doesNotContain("Demo");
    assertThat(marked.known()).isPositive();
  }

  @Test
  void knowsAFindingAsOftenAsItWasFound() throws IOException {
    Path file = folder.resolve("known.json");
    Files.writeString(file, written(ReportFormat.JSON, "name: Demo\n"));
    Baseline baseline = Baseline.read(file);

    Checked first = baseline.mark(checked("name: Demo\n"));
    Checked second = baseline.mark(checked("name: Demo\n"));

    assertThat(first.findings()).noneMatch(Reported::counts);
    assertThat(second.findings()).allMatch(Reported::counts);
  }

  @Test
  void refusesWhatIsNoReport() throws IOException {
    Path broken = Files.writeString(folder.resolve("a.json"), "{\"a\": ");
    Path other = Files.writeString(folder.resolve("b.json"), "[1, {\"runs\": 2}]");

    for (Path file : List.of(broken, other, folder.resolve("none"))) {
      assertThatThrownBy(() -> Baseline.read(file))
          .isInstanceOf(StudioException.class)
          .hasMessageContaining(file.getFileName().toString());
    }
  }

  private static String written(ReportFormat format, String metadata) {
    CheckReport report =
        new CheckReport("1", Profile.PRIVATE, FailOn.ERROR, false, List.of(checked(metadata)));
    return Samples.written(format, report, Samples.ENGLISH);
  }

  private static Checked checked(String metadata) {
    FileTree tree =
        FileTrees.ofTexts("demo", Map.of("metadata.yaml", metadata, "lifecycle.yaml", "{}\n"));
    CheckContext context = CheckContext.of(Profile.PRIVATE);
    return new Reporter(Detail.NONE)
        .checked(
            Path.of("demo"),
            tree,
            context,
            Check.run(tree, context, List.of(), Job.none()),
            Job.none());
  }
}
