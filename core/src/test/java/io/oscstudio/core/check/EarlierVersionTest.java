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
  private static final String CSV = "1.1.0/demo-cache.clusterserviceversion.yaml";
  private static final String OLD_CSV = "1.0.0/demo-cache.clusterserviceversion.yaml";
  private static final String BUNDLE_CSV = "manifests/demo-cache.clusterserviceversion.yaml";
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
  }

  @Test
  void mayBeInAnotherFormThanThePackage() {
    Sample bundle = Sample.of("bundle");
    Sample manifests = Sample.of("manifests");
    Sample chart = Sample.of("chart").replace("Chart.yaml", "demo-web", "demo-cache");

    assertThat(codes(Sample.of("operator"), bundle))
        .contains("OSC-VER-002", "OSC-VER-003")
        .doesNotContain("OSC-VER-001");
    assertThat(codes(bundle, manifests)).contains("OSC-VER-003").doesNotContain("OSC-VER-002");
    assertThat(codes(chart, Sample.of("operator")))
        .containsExactlyInAnyOrder("OSC-VER-002", "OSC-VER-003");
    assertThat(codes(Sample.of("chart"), Sample.of("operator"))).contains("OSC-VER-001");
  }

  @Test
  void aDeliveryPackageHoldsAnyForm() {
    Sample operator =
        Sample.of("manifests").replace(CSV, "categories: Database", "categories: Others");
    Sample delivery = Sample.of("delivery").with(ARCHIVE, operator.zip("demo-cache-1.1.0.zip"));

    assertThat(codes(Sample.of("manifests"), delivery)).contains("OSC-VER-002", "OSC-VER-003");
  }

  @Test
  void categoriesOfAnOperatorMayChangeTheirOrderOnly() {
    Sample before =
        olderOperator().replace(OLD_CSV, "categories: Database", "categories: Database, Others");
    Sample turned =
        Sample.of("bundle")
            .replace(BUNDLE_CSV, "categories: Database", "categories: Others,Database");

    assertThat(codes(turned, before)).doesNotContain("OSC-VER-002");
    assertThat(codes(Sample.of("bundle"), before)).contains("OSC-VER-002");
  }

  @Test
  void anOperatorReplacesTheEarlierVersion() {
    Sample before = olderOperator();
    Sample other =
        Sample.of("bundle")
            .replace(BUNDLE_CSV, "replaces: demo-cache.v1.0.0", "replaces: demo-cache.v0.9.0");

    assertThat(codes(Sample.of("bundle"), before)).isEmpty();
    assertThat(codes(other, before)).containsExactly("OSC-VER-004");
  }

  @Test
  void crdsOfAnOperatorAreComparedToo() {
    Sample before = olderOperator();
    Sample now = Sample.of("bundle").replace("manifests/caches.crd.yaml", "size:", "sizes:");

    assertThat(codes(now, before)).contains("OSC-VER-006", "OSC-VER-008");
  }

  /** The sound operator with its older version only. */
  private static Sample olderOperator() {
    return Sample.of("manifests")
        .without("1.1.0/caches.crd.yaml")
        .without(CSV)
        .with("1.0.0/caches.crd.yaml", Sample.of("bundle").text("manifests/caches.crd.yaml"))
        .replace("demo-cache.package.yaml", "1.1.0", "1.0.0");
  }

  private static List<String> codes(Sample now, Sample before) {
    return check(now, FileTrees.of(before.files())).stream()
        .map(Finding::code)
        .filter(code -> code.startsWith("OSC-VER"))
        .toList();
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
