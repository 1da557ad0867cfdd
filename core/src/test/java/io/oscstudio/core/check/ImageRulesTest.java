package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.fix.FileEdits;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ImageRulesTest {
  private static final ChartRenderer HELM = ChartRenderers.open(HelmLimits.DEFAULT);
  private static final String CSV = "1.1.0/demo-cache.clusterserviceversion.yaml";
  private static final String OLD_CSV = "1.0.0/demo-cache.clusterserviceversion.yaml";
  private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);
  private static final String OPERATOR = "registry.example/demo/operator:1.1.0";
  private static final String SECRETS =
      "                imagePullSecrets: [{name: default-secret}]\n";
  private static final String TEMPLATE = "templates/deployment.yaml";

  @AfterAll
  static void endHelm() {
    HELM.close();
  }

  @Test
  void anOperatorHasItsImagesInItsCsv() {
    Sample operator =
        Sample.of("manifests")
            .with(
                "1.1.0/settings.yaml",
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: extra}
                spec:
                  containers:
                    - name: extra
                      image: registry.example/demo/extra:1.0.0
                """);

    assertThat(places(operator, Profile.PUBLISH, "OSC-IMG-001"))
        .containsExactly("1.1.0/settings.yaml:7:14");
    assertThat(check(operator, Profile.PUBLISH).findings())
        .filteredOn(f -> f.code().equals("OSC-IMG-001"))
        .extracting(Finding::severity)
        .containsOnly(Severity.ERROR);
  }

  @Test
  void anOperatorNamesItsImagesByTheirTagsWhichTheFixLeaves() {
    Sample operator = Sample.of("manifests").replace(CSV, OPERATOR, OPERATOR + DIGEST);

    FileTree mended = mendedAll(operator, "OSC-IMG-002");

    assertThat(places(operator, Profile.PRIVATE, "OSC-IMG-002")).hasSize(2);
    assertThat(mended.text(CSV)).isEqualTo(Sample.of("manifests").text(CSV));
  }

  @Test
  void everyVersionOfAnOperatorNamesThePullSecretWhichTheFixAdds() {
    Sample operator =
        Sample.of("manifests").replace(CSV, SECRETS, "").replace(OLD_CSV, SECRETS, "");

    FileTree mended = mendedAll(operator, "OSC-IMG-004");

    assertThat(places(operator, Profile.PUBLISH, "OSC-IMG-004")).hasSize(2);
    assertThat(places(operator, Profile.PRIVATE, "OSC-IMG-004")).isEmpty();
    assertThat(Sample.check(mended, Profile.PUBLISH)).isEmpty();
  }

  @Test
  void thePullSecretIsAddedToOthers() {
    Sample osc =
        Sample.of("operator")
            .replace("lifecycle.yaml", "[{name: default-secret}]", "[{name: our-own}]");

    FileTree mended = mendedAll(osc, "OSC-IMG-004");

    assertThat(mended.text("lifecycle.yaml"))
        .contains("imagePullSecrets: [{name: our-own}, {name: default-secret}]");
  }

  @Test
  void thePullSecretOfAChartIsAddedToTheValueItsTemplateReads() {
    Sample chart =
        Sample.of("chart")
            .replace(
                "values.yaml",
                "imagePullSecrets:\n  - name: default-secret",
                "imagePullSecrets: []");

    FileTree mended = mendedAll(chart, "OSC-IMG-004");

    assertThat(mended.text("values.yaml")).contains("name: default-secret");
    assertThat(mended.text(TEMPLATE)).isEqualTo(chart.text(TEMPLATE));
    assertThat(check(mended, Profile.PUBLISH).findings()).isEmpty();
  }

  @Test
  void whereATemplateGetsItsSecretsElsewhereSomebodyHasToLook() {
    Sample chart =
        Sample.of("chart").replace(TEMPLATE, ".Values.imagePullSecrets", ".Values.secrets");

    CheckResult result = check(chart, Profile.PUBLISH);

    assertThat(result.findings())
        .filteredOn(f -> f.code().equals("OSC-IMG-004"))
        .hasSize(1)
        .allMatch(f -> result.fix(f).isEmpty());
  }

  private static List<String> places(Sample sample, Profile profile, String code) {
    return check(sample, profile).findings().stream()
        .filter(f -> f.code().equals(code))
        .map(f -> f.place().map(Place::toString).orElse(""))
        .toList();
  }

  private static CheckResult check(Sample sample, Profile profile) {
    return check(FileTrees.of(sample.files()), profile);
  }

  private static CheckResult check(FileTree tree, Profile profile) {
    return Check.run(tree, CheckContext.of(profile).with(HELM), List.of(), Job.none());
  }

  /** Makes the fixes of a rule one after the other. */
  private static FileTree mendedAll(Sample sample, String code) {
    FileTree tree = FileTrees.of(sample.files());
    while (true) {
      CheckResult result = check(tree, Profile.PUBLISH);
      Optional<Fix> fix =
          result.findings().stream()
              .filter(f -> f.code().equals(code))
              .flatMap(f -> result.fix(f).stream())
              .findFirst();
      if (fix.isEmpty()) {
        return tree;
      }
      tree = FileEdits.of(tree, fix.get()).applyTo(tree);
    }
  }
}
