package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EarlierVersionTest {
  private static final String ARCHIVE = "demo-cache/package/demo-cache-1.1.0.zip";

  @Test
  void isReadOutOfADeliveryPackageToo() {
    Sample other = Sample.of("operator").replace("metadata.yaml", "[Database]", "[Others]");
    Sample delivery = Sample.of("delivery").with(ARCHIVE, other.zip("demo-cache-1.1.0.zip"));

    List<Finding> found = check(Sample.of("operator"), FileTrees.of(delivery.files()));

    assertThat(found).extracting(Finding::code).contains("OSC-VER-002", "OSC-VER-003");
  }

  @Test
  void ofAChartIsAChart() {
    Sample before = Sample.of("chart").replace("Chart.yaml", "Demo Team", "Old Team");

    assertThat(check(Sample.of("chart"), FileTrees.of(before.files())))
        .extracting(Finding::code)
        .contains("OSC-VER-002", "OSC-VER-003");
    assertThat(check(Sample.of("chart"), FileTrees.of(Sample.of("operator").files()))).isEmpty();
  }

  @Test
  void mayHaveLessThanIsSetNow() {
    Sample before =
        Sample.of("operator")
            .replace("metadata.yaml", "categories: [Database]\n", "")
            .replace("metadata.yaml", "\"1.1.0\"", "\"1.0.0\"");

    assertThat(check(Sample.of("operator"), FileTrees.of(before.files()))).isEmpty();
  }

  @Test
  void tagsCountOnlyBesideAnUpgradeBlock() {
    Sample now =
        Sample.of("operator")
            .replace("lifecycle.yaml", "upgrade:\n  replaces: 1.0.0\n  skips: [0.9.0]\n", "");
    Sample before =
        Sample.of("operator")
            .replace("metadata.yaml", "\"1.1.0\"", "\"1.0.0\"")
            .replace("manifests/cache_csd.yaml", "tags: [", "tags: [\"6.0.0\", ");

    assertThat(check(now, FileTrees.of(before.files())))
        .extracting(Finding::code)
        .containsExactly("OSC-VER-004");
  }

  @Test
  void whatCannotBeRecognisedIsPassedOver() {
    assertThat(check(Sample.of("operator"), FileTrees.ofTexts("", Map.of("a.txt", "")))).isEmpty();
  }

  private static List<Finding> check(Sample now, FileTree before) {
    CheckContext context = CheckContext.of(Profile.PRIVATE).after(before);
    return Check.run(FileTrees.of(now.files()), context, List.of(), Job.none()).findings();
  }
}
