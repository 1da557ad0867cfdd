package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.resources.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorFindingsTest {
  private static final String CSV = "manifests/demo-cache.clusterserviceversion.yaml";
  private static final String ANNOTATIONS = "metadata/annotations.yaml";

  @Test
  void aSelectorThatDoesNotFitIsToldOnceAsAWarning() {
    Sample bundle =
        Sample.of("bundle")
            .replace(CSV, "app: demo-cache\n            template", "app: a\n            template");

    assertThat(codes(bundle.check(Profile.PRIVATE))).containsExactly("OSC-OPR-055");
  }

  @Test
  void missingContainersAreToldOnce() {
    Sample bundle = Sample.of("bundle").replace(CSV, "  containers:", "  initContainers:");

    assertThat(codes(bundle.check(Profile.PRIVATE)))
        .contains("OSC-OPR-052")
        .doesNotContain("OSC-K8S-005");
  }

  @Test
  void theDefaultChannelMayBeThatOfAnotherVersion() {
    Map<String, byte[]> files = new HashMap<>();
    Sample older =
        Sample.of("bundle").replace(ANNOTATIONS, "channels.v1: stable", "channels.v1: a");
    older.files().forEach((path, bytes) -> files.put("1.0.0/" + path, bytes));
    Sample.of("bundle").files().forEach((path, bytes) -> files.put("1.1.0/" + path, bytes));

    List<Finding> found = Sample.check(FileTrees.of(files), Profile.PRIVATE);

    assertThat(codes(found)).doesNotContain("OSC-OPR-045");
    assertThat(codes(older.check(Profile.PRIVATE))).contains("OSC-OPR-045");
  }

  @Test
  void whoPublishesIsToldThatTheSourceIsNotIsv() {
    Sample bundle = Sample.of("bundle").replace(CSV, "source: ISV", "source: HuaweiProvided");

    assertThat(codes(bundle.check(Profile.PUBLISH))).containsExactly("OSC-META-018");
  }

  @Test
  void noDeploymentPackageIsNotToldToLeaveOne() {
    Sample delivery =
        Sample.of("delivery")
            .without("demo-cache/package/demo-cache-1.1.0.zip")
            .with("demo-cache/package/notes.txt", "later");

    assertThat(delivery.check(Profile.PRIVATE))
        .filteredOn(f -> f.code().equals("OSC-DLV-001"))
        .extracting(f -> MessageText.of(f, Resources.texts(Locale.ENGLISH)))
        .singleElement()
        .asString()
        .endsWith("the one that deploys the whole service.");
  }

  private static List<String> codes(List<Finding> found) {
    return found.stream().map(Finding::code).toList();
  }
}
