package io.oscstudio.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.secret.SecretLines;
import io.oscstudio.core.yaml.TextPatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReporterTest {
  private static final String TOKEN = "ghp_" + "a8Kd03mQzT7xLw5Rb2Yc9Vn4Hs6Jf1Pg0EuX";
  private static final String KEY = "AKIA" + "Q7ZK2M9XW4TB8RVN";
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

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void repeatsNoSecretOfALineThatAnotherRuleMends(ReportFormat format) {
    FileTree tree =
        tree(
            "name: demo\ntype: operator\nversion: \"1.1.0+"
                + KEY
                + "\"\ncategories: ["
                + KEY
                + "]\n");

    Checked checked = checked(tree, EXCERPTS.and(format.needs()));

    assertThat(checked.findings()).anyMatch(f -> f.fix().isPresent());
    assertThat(checked.toString()).doesNotContain(KEY.substring(4));
    CheckReport report =
        new CheckReport("1.0.0", Profile.PRIVATE, FailOn.ERROR, false, List.of(checked));
    assertThat(Samples.written(format, report, Samples.ENGLISH))
        .contains(SecretLines.MASK)
        .doesNotContain(KEY.substring(4));
  }

  @Test
  void leavesAFixOutThatWouldWriteASecret() {
    FileTree tree = tree("name: demo\nversion: {a: " + TOKEN + "}\ntype: operator\n");
    Fix fix =
        Fix.safe(
            Message.of("check.fix.value", TOKEN.substring(0, 20) + "…"),
            new Fix.Patch("metadata.yaml", TextPatch.replace(0, 4, "x: " + TOKEN)));

    try (SourceLines lines = new SourceLines(tree)) {
      CheckResult result = Check.run(tree, CheckContext.of(Profile.PRIVATE), List.of(), Job.none());
      Fix masked = Secrets.of(result, lines).masked(fix);

      assertThat(masked.edits()).isEmpty();
      assertThat(masked.title().arguments()).containsExactly(SecretLines.MASK);
    }
  }

  @Test
  void showsTheLinesBesideASecret() {
    FileTree tree = tree("nmae: b\ndescription: " + TOKEN + "\n");

    Checked checked = checked(tree, EXCERPTS);

    assertThat(checked.findings()).anyMatch(f -> onFirstLine(f) && f.excerpt().isPresent());
  }

  @Test
  void listsTheRulesThatLookedAtTheChartInThePackageToo() {
    Map<String, String> files =
        Map.of("metadata.yaml", "type: helm\n", "raw/Chart.yaml", "name: a\nversion: 1.0.0\n");

    Checked checked = checked(FileTrees.ofTexts("", files), Detail.NONE);

    CheckReport report =
        new CheckReport("1.0.0", Profile.PRIVATE, FailOn.ERROR, false, List.of(checked));
    assertThat(Samples.written(ReportFormat.JUNIT, report, Samples.ENGLISH))
        .contains("name=\"OSC-META-002 ", "name=\"OSC-CHART-002 ")
        .doesNotContain("name=\"OSC-OPR-001 ");
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
