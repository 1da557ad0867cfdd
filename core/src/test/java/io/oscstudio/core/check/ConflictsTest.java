package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.convert.Converter;
import io.oscstudio.core.convert.Scaffold;
import io.oscstudio.core.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where OSC's pages disagree (section 22), read as sections 19 and 24 decide. */
class ConflictsTest {
  private static final String METADATA = "metadata.yaml";
  private static final String CRD = "manifests/cache_crd.yaml";
  private static final String CSD = "manifests/cache_csd.yaml";
  private static final String VENDOR = "manifests/vendor/";

  @Test
  void r25FlatAndInDirectoriesAreBothRead() {
    Sample flat = Sample.of("operator");
    Sample deep =
        flat.with("manifests/cache/cache_crd.yaml", flat.files().get(CRD))
            .with("manifests/cache/cache_csd.yaml", flat.files().get(CSD))
            .without(CRD)
            .without(CSD);

    assertThat(deep.check(Profile.PRIVATE)).isEmpty();
  }

  @Test
  void r27LogsConfigIsReadWithAWarning() {
    Sample named =
        Sample.of("operator")
            .with(
                VENDOR + "logs_config.yaml",
                Sample.of("operator").files().get(VENDOR + "log_config.yaml"))
            .without(VENDOR + "log_config.yaml")
            .replace(CSD, "vendor/log_config.yaml", "vendor/logs_config.yaml");

    assertThat(named.check(Profile.PRIVATE))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-PKG-014", Severity.WARNING));
  }

  @Test
  void r28RawOfAnOperatorIsIgnored() {
    Sample kept = Sample.of("operator").with("raw/1.0.0/broken_crd.yaml", "kind: [\n");

    assertThat(kept.check(Profile.PRIVATE))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-PKG-011", Severity.INFO));
  }

  @Test
  void r211TgzOfAnOscPackageIsReadWithAWarning() {
    FileTree tgz = FileTrees.of("demo-cache-1.1.0.tgz", Sample.of("operator").files());
    FileTree zip = FileTrees.of("demo-cache-1.1.0.zip", Sample.of("operator").files());

    assertThat(Sample.check(tgz, Profile.PRIVATE))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-PKG-009", Severity.WARNING));
    assertThat(Sample.check(zip, Profile.PRIVATE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example-operator.v1.0.0", "example operator"})
  void aliasOfSampleAndOfTableAreBothTaken(String alias) {
    Sample named =
        Sample.of("operator").replace(METADATA, "source: ISV", "source: ISV\nalias: " + alias);

    assertThat(named.check(Profile.PUBLISH)).isEmpty();
  }

  @Test
  void xDescriptorsMayBeLeftOut() {
    Sample plain =
        Sample.of("operator")
            .replace(
                CSD,
                "        x-descriptors: [\"urn:alm:descriptor:com.tectonic.ui:podCount\"]\n",
                "");

    assertThat(plain.check(Profile.PRIVATE)).isEmpty();
  }

  @Test
  void sceneCloudOfTheOlderPageIsNone() {
    String restricted = "        restriction: {scenes: [%s]}\n        x-descriptors";
    Sample cce =
        Sample.of("operator").replace(CSD, "        x-descriptors", restricted.formatted("CCE"));
    Sample cloud =
        Sample.of("operator").replace(CSD, "        x-descriptors", restricted.formatted("Cloud"));

    assertThat(cce.check(Profile.PRIVATE)).isEmpty();
    assertThat(cloud.check(Profile.PRIVATE))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-DOC-005", Severity.ERROR));
  }

  @Test
  void categoriesAreFreeUntilTheyArePublished() {
    Sample own = Sample.of("operator").replace(METADATA, "[Database]", "[Cache]");

    assertThat(own.check(Profile.PRIVATE))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-META-016", Severity.WARNING));
    assertThat(own.check(Profile.PUBLISH))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-META-016", Severity.ERROR));
  }

  @Test
  void mappingInstancesIsReadAsInstance() {
    String mapping = "demo-cache/images/mapping.yaml";
    Sample plural = Sample.of("delivery").replace(mapping, "instance:", "instances:");

    assertThat(plural.check(Profile.PRIVATE))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-DLV-010", Severity.WARNING));
    assertThat(plural.replace(mapping, "x86_64: cache-", "x86_64: other-").check(Profile.PRIVATE))
        .anyMatch(f -> Sample.is(f, "OSC-DLV-011", Severity.ERROR));
  }

  @Test
  void aSharedHelmReleaseCrdIsReadThoughOursIsOfTheChart() {
    String crd = "manifests/helmrelease_crd.yaml";
    String csd = "manifests/helmrelease_csd.yaml";
    Sample shared =
        Sample.of("helm")
            .replace(crd, "demowebs", "helmreleases")
            .replace(crd, "demoweb", "helmrelease")
            .replace(crd, "DemoWeb", "HelmRelease")
            .replace(crd, "name: v1", "name: v1alpha1")
            .replace(csd, "demowebs", "helmreleases")
            .replace(csd, "DemoWeb", "HelmRelease")
            .replace(csd, "huawei.com/v1", "huawei.com/v1alpha1");

    assertThat(shared.check(Profile.PRIVATE)).isEmpty();
    assertThat(converted().text(crd)).contains("demowebs.helm.osc.huawei.com");
  }

  @Test
  void logPathsFollowTheRuleAndNotTheSample() {
    Sample official =
        Sample.of("operator")
            .replace(
                VENDOR + "log_config.yaml",
                "        - /var/log/cache/",
                "        - /var/kafka/\n        - /var/kafka/access/kafka-access.log");

    assertThat(official.check(Profile.PRIVATE))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-CAP-001", Severity.ERROR));
  }

  @Test
  void fieldsOfTheMarketAreMandatoryAtListingOnly() {
    Sample bare = Sample.of("operator").replace(METADATA, "categories: [Database]\n", "");

    assertThat(bare.check(Profile.PRIVATE)).isEmpty();
    assertThat(bare.check(Profile.PUBLISH))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-META-017", Severity.ERROR));
  }

  @Test
  void whatEitherOscctlWritesIsTaken() {
    FileTree scaffoldOfBoth = Scaffold.create("demo-cache", Scaffold.Kind.OPERATOR);
    FileTree convertedByTheNewer = converted();

    for (FileTree made : List.of(scaffoldOfBoth, convertedByTheNewer)) {
      assertThat(Sample.check(made, Profile.PRIVATE))
          .noneMatch(f -> f.severity() == Severity.ERROR);
    }
  }

  private static FileTree converted() {
    Map<String, byte[]> chart = new HashMap<>(Sample.of("chart").files());
    return Converter.convert(
            Sources.recognise(FileTrees.of("demo-web", chart)), ConvertOptions.DEFAULT, Job.none())
        .tree();
  }
}
