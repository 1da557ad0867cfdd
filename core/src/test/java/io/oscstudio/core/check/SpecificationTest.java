package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Profile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
    var found = check(operator().replace(METADATA, "name: demo-cache", "name: " + name));

    assertThat(found).extracting(Finding::code).contains("OSC-META-001");
  }

  @Test
  void t6TwoCharactersAreEnoughForAName() {
    assertThat(check(operator().replace(METADATA, "name: demo-cache", "name: a1"))).isEmpty();
  }

  @Test
  void t6UnquotedVersionIsAWarning() {
    var found = check(operator().replace(METADATA, "version: \"1.1.0\"", "version: 2.0"));

    assertThat(found).anyMatch(f -> is(f, "OSC-META-003", Severity.WARNING));
  }

  @Test
  void t7DeployScenesWin() {
    var found = check(operator().replace(METADATA, "devices: [CPU]", "scenes: [UCS]"));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-META-014", Severity.INFO));
  }

  @Test
  void t7CceHasNoOnPremisesClusters() {
    var found = check(operator().replace(METADATA, "CCE: [self]", "CCE: [onpremise]"));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-META-013", Severity.ERROR));
  }

  @Test
  void t9ModeWithoutTagsIsAnError() {
    var found = check(operator().replace(CSD, "    tags: [\"7.0.0\", \"7.2.4\"]\n", ""));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-CSD-013", Severity.ERROR));
  }

  @Test
  void t11DescriptorPathMissingInTheCrdHasNoEffect() {
    var found = check(operator().replace(CSD, "path: size", "path: replicas"));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-DESC-001", Severity.WARNING));
  }

  @Test
  void t14ChartAndMetadataMustAgree() {
    var found =
        check(
            helm()
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
    new java.util.Random(15).nextBytes(noise);

    var found = check(helm().with("raw/files/noise.bin", noise));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-PKG-006", Severity.ERROR));
  }

  @Test
  void t16VendorFileNobodyRefersToIsAWarning() {
    var found = check(operator().with("manifests/vendor/extra_config.yaml", "a: 1\n"));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-CSD-010", Severity.WARNING));
  }

  @Test
  void t16ReferenceWithoutItsFileIsAnError() {
    var found = check(operator().without("manifests/vendor/log_config.yaml"));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-CSD-009", Severity.ERROR));
  }

  @Test
  void t18PublishingNeedsAContact() {
    Sample sample =
        operator()
            .replace(METADATA, "provider:\n  name: Demo Ltd\n  url: https://demo.example/\n", "")
            .replace(
                METADATA, "maintainers:\n  - name: Demo Team\n    email: team@demo.example\n", "");

    assertThat(sample.check(Profile.PUBLISH))
        .singleElement()
        .matches(f -> is(f, "OSC-META-015", Severity.ERROR));
    assertThat(sample.check(Profile.PRIVATE))
        .singleElement()
        .matches(f -> is(f, "OSC-META-015", Severity.WARNING));
  }

  @Test
  void t21DependenciesOfBothShapesAreFine() {
    Sample sample =
        operator()
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
  void t21DependencyWithoutItsFilePathIsAnError() {
    Sample sample =
        operator()
            .replace(
                CSD,
                "  role: serviceEntity\n",
                "  serviceEntityDependencies:\n    - service: redisService\n");

    assertThat(check(sample)).singleElement().matches(f -> is(f, "OSC-DOC-004", Severity.ERROR));
  }

  @Test
  void t22RawOfAnOperatorIsIgnored() {
    var found = check(operator().with("raw/demo.package.yaml", "packageName: demo\n"));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-PKG-011", Severity.INFO));
  }

  @Test
  void t22HelmPackageWithoutItsChartIsAnError() {
    var found = check(helm().without("raw/Chart.yaml"));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-PKG-012", Severity.ERROR));
  }

  @Test
  void t23OperatorWithoutDeploymentsIsAnError() {
    var found = check(operator().with(LIFECYCLE, "install:\n  strategy: deployment\n"));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-LIFE-001", Severity.ERROR));
  }

  @Test
  void t23RollingIsNoStrategy() {
    var found = check(operator().replace(LIFECYCLE, "strategy: deployment", "strategy: rolling"));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-LIFE-002", Severity.ERROR));
  }

  @Test
  void t23FilledLifecycleOfAChartIsAWarning() {
    var found = check(helm().with(LIFECYCLE, "install:\n  strategy: deployment\n"));

    assertThat(found).singleElement().matches(f -> is(f, "OSC-LIFE-005", Severity.WARNING));
  }

  private static boolean is(Finding finding, String code, Severity severity) {
    return finding.code().equals(code) && finding.severity() == severity;
  }

  private static List<Finding> check(Sample sample) {
    return sample.check(Profile.PRIVATE);
  }

  private static Sample operator() {
    return new Sample(RuleExample.sound("operator"));
  }

  private static Sample helm() {
    return new Sample(RuleExample.sound("helm"));
  }

  /** A sound package that a test changes in one respect. */
  private record Sample(Map<String, byte[]> files) {
    Sample replace(String file, String from, String to) {
      String text = new String(files.get(file), StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      return with(file, text.replace(from, to));
    }

    Sample with(String file, String text) {
      return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Sample with(String file, byte[] bytes) {
      Map<String, byte[]> changed = new HashMap<>(files);
      changed.put(file, bytes);
      return new Sample(changed);
    }

    Sample without(String file) {
      Map<String, byte[]> changed = new HashMap<>(files);
      changed.remove(file);
      return new Sample(changed);
    }

    List<Finding> check(Profile profile) {
      return Check.run(FileTrees.of(files), profile, Job.none()).findings();
    }
  }
}
