package io.oscstudio.core.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {
  @Test
  void laysOutAnOperatorAsOscctlDoes() {
    FileTree made = Scaffold.create("demo-operator", Scaffold.Kind.OPERATOR);

    assertThat(made.entries().stream().map(FileTree.Entry::path))
        .containsExactly(
            "README.md",
            "lifecycle.yaml",
            "manifests/demo_crd.yaml",
            "manifests/demo_csd.yaml",
            "manifests/vendor/log_config.yaml",
            "manifests/vendor/monitor_config.yaml",
            "metadata.yaml");
  }

  @Test
  void laysOutAChartWithItsFilesInRaw() {
    FileTree made = Scaffold.create("demo-cache", Scaffold.Kind.HELM);

    assertThat(made.entries().stream().map(FileTree.Entry::path))
        .contains(
            "lifecycle.yaml",
            "manifests/helmrelease_crd.yaml",
            "manifests/helmrelease_csd.yaml",
            "manifests/vendor/log_config.yaml",
            "metadata.yaml",
            "raw/Chart.yaml",
            "raw/values.yaml");
    assertThat(made.text("manifests/helmrelease_csd.yaml"))
        .contains("defaultPath: vendor/log_config.yaml");
  }

  @ParameterizedTest
  @EnumSource(Scaffold.Kind.class)
  void leavesNoPlaceholderAndReadableYaml(Scaffold.Kind kind) {
    FileTree made = Scaffold.create("n1", kind);

    for (FileTree.Entry entry : made.entries()) {
      String text = made.text(entry.path());
      assertThat(text).as(entry.path()).doesNotContainPattern("@\\w+@");
      if (entry.path().endsWith(".yaml") && !entry.path().contains("templates/")) {
        assertThat(YamlText.parse(text, Dialect.OSC).findings()).as(entry.path()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Scaffold.Kind.class)
  void passesTheCheckForTheMarket(Scaffold.Kind kind) {
    FileTree made = Scaffold.create("demo-operator", kind);

    assertThat(Check.run(made, Profile.PUBLISH, Job.none()).findings())
        .noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @ParameterizedTest
  @EnumSource(Scaffold.Kind.class)
  void isTheSameEachTime(Scaffold.Kind kind) {
    assertThat(FileTrees.digest(Scaffold.create("demo", kind)))
        .isEqualTo(FileTrees.digest(Scaffold.create("demo", kind)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1a", "A1", "a-", "a_b"})
  void refusesNamesThatOscRefuses(String name) {
    assertThatThrownBy(() -> Scaffold.create(name, Scaffold.Kind.HELM))
        .isInstanceOf(StudioException.class);
  }
}
