package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test cases of section 18 of the specification that are about checks, under their names. */
class SpecificationTest {
  private static final String METADATA = "metadata.yaml";
  private static final String LIFECYCLE = "lifecycle.yaml";
  private static final String CSD = "manifests/cache_csd.yaml";

  @ParameterizedTest
  @ValueSource(strings = {"a", "1a", "A1", "a-"})
  void t6NamesThatAreRejected(String name) {
    var found = check(Sample.of("operator").replace(METADATA, "name: demo-cache", "name: " + name));

    assertThat(found).extracting(Finding::code).contains("OSC-META-001");
  }

  @Test
  void t6TwoCharactersAreEnoughForAName() {
    assertThat(check(Sample.of("operator").replace(METADATA, "name: demo-cache", "name: a1")))
        .isEmpty();
  }

  @Test
  void t6UnquotedVersionIsAWarning() {
    var found =
        check(Sample.of("operator").replace(METADATA, "version: \"1.1.0\"", "version: 2.0"));

    assertThat(found).anyMatch(f -> Sample.is(f, "OSC-META-003", Severity.WARNING));
  }

  @Test
  void t7DeployScenesWin() {
    var found = check(Sample.of("operator").replace(METADATA, "devices: [CPU]", "scenes: [UCS]"));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-META-014", Severity.INFO));
  }

  @Test
  void t7CceHasNoOnPremisesClusters() {
    var found = check(Sample.of("operator").replace(METADATA, "CCE: [self]", "CCE: [onpremise]"));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-META-013", Severity.ERROR));
  }

  @Test
  void t9ModeWithoutTagsIsAnError() {
    var found = check(Sample.of("operator").replace(CSD, "    tags: [\"7.0.0\", \"7.2.4\"]\n", ""));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-CSD-013", Severity.ERROR));
  }

  @Test
  void t10LogPathsContainingOneAnotherAreAnErrorAsInTheOfficialSample() {
    var found =
        check(
            Sample.of("operator")
                .replace(
                    "manifests/vendor/log_config.yaml",
                    "        - /var/log/cache/",
                    "        - /var/kafka/\n        - /var/kafka/access/kafka-access.log"));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-CAP-001", Severity.ERROR));
  }

  @Test
  void t10PathsThatOnlyBeginAlikeAreFine() {
    var found =
        check(
            Sample.of("operator")
                .replace(
                    "manifests/vendor/log_config.yaml",
                    "        - /var/log/cache/",
                    "        - /var/kafka\n        - /var/kafka-access"));

    assertThat(found).isEmpty();
  }

  @Test
  void t11DescriptorPathMissingInTheCrdHasNoEffect() {
    var found = check(Sample.of("operator").replace(CSD, "path: size", "path: replicas"));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-DESC-001", Severity.WARNING));
  }

  @Test
  void t14ChartAndMetadataMustAgree() {
    var found =
        check(
            Sample.of("helm")
                .replace(
                    "raw/Chart.yaml",
                    "name: demo-web\nversion: 1.0.0",
                    "name: web\nversion: 1.0.1"));

    assertThat(found)
        .allMatch(f -> f.severity() == Severity.ERROR)
        .extracting(Finding::code)
        .containsExactly("OSC-RAW-001", "OSC-RAW-002");
  }

  @Test
  void t15MoreThanFourMebibytesAreAnError() {
    byte[] noise = new byte[(4 << 20) + 1];
    new Random(15).nextBytes(noise);

    var found = check(Sample.of("helm").with("raw/files/noise.bin", noise));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-PKG-006", Severity.ERROR));
  }

  @Test
  void t15TheArchiveItselfCounts(@TempDir Path folder) throws IOException {
    byte[] noise = new byte[(4 << 20) - (64 << 10)];
    new Random(15).nextBytes(noise);
    String name = "demo-web-1.0.0.zip";
    Sample within = Sample.of("helm").with("raw/files/noise.bin", noise);
    Sample beyond = within.with("raw/files/more.bin", Arrays.copyOf(noise, 100 << 10));

    Path small = Files.write(folder.resolve(name), within.zip(name));
    Path large = Files.createDirectory(folder.resolve("large")).resolve(name);
    Files.write(large, beyond.zip(name));

    assertThat(Sample.check(small))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-PKG-007", Severity.WARNING))
        .matches(f -> f.arguments().contains(small.toFile().length()));
    assertThat(Sample.check(large))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-PKG-006", Severity.ERROR));
  }

  @Test
  void t16VendorFileNobodyRefersToIsAWarning() {
    var found = check(Sample.of("operator").with("manifests/vendor/extra_config.yaml", "a: 1\n"));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-CSD-010", Severity.WARNING));
  }

  @Test
  void t16ReferenceWithoutItsFileIsAnError() {
    var found = check(Sample.of("operator").without("manifests/vendor/log_config.yaml"));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-CSD-009", Severity.ERROR));
  }

  @Test
  void t17AnIconWithoutALogoBesideTheChartIsAWarning() {
    Sample icon =
        Sample.of("chart")
            .replace(
                "Chart.yaml",
                "version: 1.0.0",
                "version: 1.0.0\nicon: https://demo.example/web.png");

    assertThat(check(icon))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-CHART-008", Severity.WARNING));
    assertThat(check(icon.with("logo.png", new byte[] {1}))).isEmpty();
  }

  @Test
  void t18PublishingNeedsAContact() {
    Sample sample =
        Sample.of("operator")
            .replace(METADATA, "provider:\n  name: Demo Ltd\n  url: https://demo.example/\n", "")
            .replace(
                METADATA, "maintainers:\n  - name: Demo Team\n    email: team@demo.example\n", "");

    assertThat(sample.check(Profile.PUBLISH))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-META-015", Severity.ERROR));
    assertThat(sample.check(Profile.PRIVATE))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-META-015", Severity.WARNING));
  }

  @Test
  void t21DependenciesOfBothShapesAreFine() {
    Sample sample =
        Sample.of("operator")
            .replace(
                CSD,
                "  role: serviceEntity\n",
                """
                  role: serviceEntity
                  serviceEntityDependencies:
                    - service: rdsService
                      apiVersion: rds.io/v1alpha1
                      kind: rds
                      defaultPath: vendor/rds_provider.yaml
                    - service: redisService
                      defaultPath: vendor/redis_service_values.yaml
                """)
            .with("manifests/vendor/rds_provider.yaml", "kind: rds\n")
            .with("manifests/vendor/redis_service_values.yaml", "replicas: 1\n");

    assertThat(check(sample)).isEmpty();
  }

  @Test
  void t21ApiVersionWithoutKindIsAWarning() {
    Sample sample =
        Sample.of("operator")
            .replace(
                CSD,
                "  role: serviceEntity\n",
                """
                  role: serviceEntity
                  serviceEntityDependencies:
                    - service: rdsService
                      apiVersion: rds.io/v1alpha1
                      defaultPath: vendor/rds_provider.yaml
                """)
            .with("manifests/vendor/rds_provider.yaml", "kind: rds\n");

    assertThat(check(sample))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-CSD-020", Severity.WARNING));
  }

  @Test
  void t21DependencyWithoutItsFilePathIsAnError() {
    Sample sample =
        Sample.of("operator")
            .replace(
                CSD,
                "  role: serviceEntity\n",
                "  serviceEntityDependencies:\n    - service: redisService\n");

    assertThat(check(sample))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-DOC-004", Severity.ERROR));
  }

  @Test
  void t22RawOfAnOperatorIsIgnored() {
    var found = check(Sample.of("operator").with("raw/demo.package.yaml", "packageName: demo\n"));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-PKG-011", Severity.INFO));
  }

  @Test
  void t22HelmPackageWithoutItsChartIsAnError() {
    var found = check(Sample.of("helm").without("raw/Chart.yaml"));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-PKG-012", Severity.ERROR));
  }

  @Test
  void t23OperatorWithoutDeploymentsIsAnError() {
    var found = check(Sample.of("operator").with(LIFECYCLE, "install:\n  strategy: deployment\n"));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-LIFE-001", Severity.ERROR));
  }

  @Test
  void t23RollingIsNoStrategy() {
    var found =
        check(
            Sample.of("operator").replace(LIFECYCLE, "strategy: deployment", "strategy: rolling"));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-LIFE-002", Severity.ERROR));
  }

  @Test
  void t23FilledLifecycleOfAChartIsAWarning() {
    var found = check(Sample.of("helm").with(LIFECYCLE, "install:\n  strategy: deployment\n"));

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-LIFE-005", Severity.WARNING));
  }

  private static List<Finding> check(Sample sample) {
    return sample.check(Profile.PRIVATE);
  }
}
