package io.oscstudio.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReporterTest {
  private static final String TOKEN = "ghp_" + "a8Kd03mQzT7xLw5Rb2Yc9Vn4Hs6Jf1Pg0EuX";
  private static final Detail EXCERPTS = new Detail(true, true, false);

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void showsNoLineThatHoldsASecret(ReportFormat format) {
    FileTree tree = tree("{name: a, nmae: b, version: 1, description: " + TOKEN + "}\n");

    Checked checked = checked(tree, EXCERPTS.and(format.needs()));

    CheckReport report =
        new CheckReport("1.0.0", Profile.PRIVATE, FailOn.ERROR, false, List.of(checked));
    assertThat(checked.findings())
        .anyMatch(f -> f.finding().code().equals("OSC-SEC-003"))
        .anyMatch(f -> onFirstLine(f) && !f.finding().code().startsWith("OSC-SEC"))
        .noneMatch(f -> onFirstLine(f) && f.excerpt().isPresent());
    assertThat(Samples.written(format, report, Samples.ENGLISH))
        .contains("OSC-SEC-003")
        .doesNotContain(TOKEN.substring(4));
  }

  @Test
  void showsTheLinesBesideASecret() {
    FileTree tree = tree("nmae: b\ndescription: " + TOKEN + "\n");

    Checked checked = checked(tree, EXCERPTS);

    assertThat(checked.findings()).anyMatch(f -> onFirstLine(f) && f.excerpt().isPresent());
  }

  private static FileTree tree(String metadata) {
    return FileTrees.ofTexts("", Map.of("metadata.yaml", metadata));
  }

  private static boolean onFirstLine(Reported reported) {
    return reported
        .finding()
        .place()
        .flatMap(p -> p.range())
        .filter(r -> r.start().line() == 1)
        .isPresent();
  }

  private static Checked checked(FileTree tree, Detail detail) {
    CheckContext context = CheckContext.of(Profile.PRIVATE);
    CheckResult result = Check.run(tree, context, List.of(), Job.none());
    return new Reporter(detail).checked(Path.of("demo"), tree, context, result, Job.none());
  }
}
