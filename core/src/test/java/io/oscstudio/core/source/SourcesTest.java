package io.oscstudio.core.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final String CRD =
      "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n";

  @TempDir Path folder;

  private static FileTree tree(String... pathsAndTexts) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return FileTrees.ofTexts("brought", files);
  }

  private static String csv(String name, String version) {
    return "kind: ClusterServiceVersion\nmetadata:\n  name: "
        + name
        + "\nspec:\n  version: "
        + version
        + "\n";
  }

  private static String annotations(String name, String channels, String defaultChannel) {
    return "annotations:\n  operators.operatorframework.io.bundle.package.v1: "
        + name
        + "\n  operators.operatorframework.io.bundle.channels.v1: "
        + channels
        + "\n  operators.operatorframework.io.bundle.channel.default.v1: "
        + defaultChannel
        + "\n";
  }

  private static StudioException refusal(FileTree tree) {
    StudioException refusal =
        catchThrowableOfType(StudioException.class, () -> Sources.recognise(tree));
    assertThat(refusal).as("recognised").isNotNull();
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      assertThat(MessageText.of(refusal.text(), Resources.texts(locale))).doesNotContain("«");
    }
    return refusal;
  }

  @Test
  void recognisesAChartAtTheRootOrUnderItsTopFolder() {
    String chart = "name: demo\nversion: 1.2.3\n";

    ChartSource flat =
        (ChartSource) Sources.recognise(tree("Chart.yaml", chart, "values.yaml", ""));
    ChartSource packed =
        (ChartSource)
            Sources.recognise(
                tree(
                    "demo/Chart.yaml", chart,
                    "demo/charts/sub/Chart.yaml", "name: sub",
                    "__MACOSX/demo/._Chart.yaml", "x",
                    ".DS_Store", "x"));

    assertThat(flat.name()).isEqualTo("demo");
    assertThat(flat.version()).contains("1.2.3");
    assertThat(packed.tree().contains("charts/sub/Chart.yaml")).isTrue();
    assertThat(packed.notes()).isEmpty();
  }

  @Test
  void notesWhatIsOddAboutAChart() {
    Source source = Sources.recognise(tree("Chart.yaml", "name: demo\ntype: library\n"));

    assertThat(source.notes())
        .extracting(Finding::code)
        .containsExactly("source.chart-without-version", "source.chart-library");
    assertThat(refusal(tree("Chart.yaml", "version: 1.0.0\n")).text().key())
        .isEqualTo("source.chart-without-name");
    assertThat(refusal(tree("Chart.yaml", "name: [\n")).text().key())
        .isEqualTo("source.yaml-unreadable");
  }

  @Test
  void recognisesABundle() {
    BundleSource bundle =
        (BundleSource)
            Sources.recognise(
                tree(
                    "etcd/manifests/whatever.yaml",
                    csv("etcdoperator.v0.9.4", "0.9.4"),
                    "etcd/manifests/c.yaml",
                    CRD,
                    "etcd/manifests/role.yml",
                    "kind: ClusterRole\n",
                    "etcd/metadata/annotations.yaml",
                    annotations("etcd", "alpha", "alpha"),
                    "etcd/tests/scorecard/config.yaml",
                    "kind: Configuration\n"));

    assertThat(bundle.packageName()).isEqualTo("etcd");
    assertThat(bundle.chosen())
        .isEqualTo(
            new OperatorVersion(
                "etcdoperator.v0.9.4",
                "0.9.4",
                "manifests",
                "manifests/whatever.yaml",
                List.of("manifests/c.yaml"),
                List.of("manifests/role.yml")));
    assertThat(bundle.annotations()).containsEntry(BundleSource.DEFAULT_CHANNEL, "alpha");
    assertThat(bundle.notes()).isEmpty();
  }

  @Test
  void recognisesABundleWithoutAnnotationsAndWithManifestsAtTheRoot() {
    BundleSource bundle =
        (BundleSource)
            Sources.recognise(
                tree(
                    "a.yaml",
                    csv("op.v1.0.0", "1.0.0"),
                    "b.json",
                    "{\n  \"kind\": \"CustomResourceDefinition\"\n}"));

    assertThat(bundle.packageName()).isEmpty();
    assertThat(bundle.chosen().folder()).isEmpty();
    assertThat(bundle.chosen().crdPaths()).containsExactly("b.json");
    assertThat(bundle.notes())
        .extracting(Finding::code)
        .containsExactly("source.bundle-without-annotations");
  }

  @Test
  void choosesTheNewestBundleOfTheDefaultChannel() {
    FileTree tree =
        tree(
            "ci.yaml", "updateGraph: replaces-mode\n",
            "0.9.4/manifests/a.yaml", csv("op.v0.9.4", "0.9.4"),
            "0.9.4/metadata/annotations.yaml", annotations("op", "stable", "stable"),
            "0.10.0/manifests/a.yaml", csv("op.v0.10.0", "0.10.0"),
            "0.10.0/metadata/annotations.yml", annotations("op", "beta,stable", "stable"),
            "0.11.0/manifests/a.yaml", csv("op.v0.11.0", "0.11.0"),
            "0.11.0/metadata/annotations.yaml", annotations("op", "beta", "stable"));

    BundleSource source = (BundleSource) Sources.recognise(tree);

    assertThat(source.versions())
        .extracting(OperatorVersion::version)
        .containsExactly("0.9.4", "0.10.0", "0.11.0");
    assertThat(source.chosen().version()).isEqualTo("0.10.0");
    assertThat(source.choose("0.9.4").chosen().folder()).isEqualTo("0.9.4/manifests");
    assertThat(source.choose("op.v0.11.0").annotations())
        .containsEntry(BundleSource.CHANNELS, "beta");
    assertThatThrownBy(() -> source.choose("7")).hasMessageContaining("0.9.4, 0.10.0, 0.11.0");
  }

  @Test
  void recognisesPackageManifestsAndToleratesAVersionFolderThatIsNotTheVersion() {
    ManifestsSource source =
        (ManifestsSource)
            Sources.recognise(
                tree(
                    "datadog-operator.package.yaml",
                    "packageName: datadog-operator\ndefaultChannel: beta\nchannels:\n"
                        + "- {name: alpha, currentCSV: dd.v0.4.0}\n- {name: beta, currentCSV: dd.v0.3.2}\n",
                    "0.0.3/x_csv.yaml",
                    csv("dd.v0.3.2", "0.3.2"),
                    "0.0.3/agents.yaml",
                    CRD,
                    "0.4.0/x.yaml",
                    csv("dd.v0.4.0", "0.4.0")));

    assertThat(source.packageName()).isEqualTo("datadog-operator");
    assertThat(source.packagePath()).isEqualTo("datadog-operator.package.yaml");
    assertThat(source.chosen().version()).isEqualTo("0.3.2");
    assertThat(source.chosen().folder()).isEqualTo("0.0.3");
    assertThat(source.choose("0.4.0").chosen().csvName()).isEqualTo("dd.v0.4.0");
    assertThat(source.choose("0.0.3").chosen().version()).isEqualTo("0.3.2");
    assertThat(source.notes()).isEmpty();
  }

  @Test
  void choosesTheNewestHeadWhenTheDefaultChannelIsMissingOrDangling() {
    String channels =
        "packageName: op\nchannels:\n- {name: a, currentCSV: op.v1.10.0}\n- {name: b, currentCSV: op.v1.9.0}\n";
    String[] versions = {
      "1.10.0/a.yml",
      csv("op.v1.10.0", "1.10.0"),
      "1.9.0/a.yml",
      csv("op.v1.9.0", "1.9.0"),
      "2.0.0/a.yml",
      csv("op.v2.0.0", "2.0.0")
    };

    ManifestsSource missing = manifests(channels, versions);
    ManifestsSource dangling = manifests(channels + "defaultChannel: gone\n", versions);
    ManifestsSource headless =
        manifests(
            "packageName: op\ndefaultChannel: a\nchannels: [{name: a, currentCSV: op.v3.0.0}]\n",
            versions);

    assertThat(missing.chosen().version()).isEqualTo("1.10.0");
    assertThat(missing.notes())
        .extracting(Finding::code)
        .containsExactly("source.default-channel-missing");
    assertThat(dangling.chosen().version()).isEqualTo("1.10.0");
    assertThat(dangling.notes())
        .extracting(Finding::code)
        .containsExactly("source.default-channel-dangling");
    assertThat(headless.chosen().version()).isEqualTo("2.0.0");
    assertThat(headless.notes())
        .extracting(Finding::code)
        .containsExactly("source.channel-head-missing");
  }

  private static ManifestsSource manifests(String packageFile, String... versions) {
    String[] all = new String[versions.length + 2];
    all[0] = "op.package.yml";
    all[1] = packageFile;
    System.arraycopy(versions, 0, all, 2, versions.length);
    return (ManifestsSource) Sources.recognise(tree(all));
  }

  @Test
  void saysThatAFileIsBrokenAndNotThatItIsMissing() {
    String broken = "kind: ClusterServiceVersion\nmetadata: {name: [\n";

    StudioException refusal = refusal(tree("manifests/a.yaml", broken));

    assertThat(refusal.text().key()).isEqualTo("source.yaml-unreadable");
    Source other =
        Sources.recognise(
            tree("1/manifests/a.yaml", broken, "2/manifests/a.yaml", csv("op.v2.0.0", "2.0.0")));
    assertThat(other.notes()).extracting(Finding::code).contains("source.csv-skipped");
  }

  @Test
  void recognisesOscPackagesAlsoIncompleteOnes() {
    assertThat(Sources.recognise(tree("p/metadata.yaml", "", "p/manifests/a_crd.yaml", CRD)).tree())
        .satisfies(tree -> assertThat(tree.contains("metadata.yaml")).isTrue());
    assertThat(Sources.recognise(tree("lifecycle.yaml", "", "manifests/a_csd.yaml", "")))
        .isInstanceOf(OscPackageSource.class);
    assertThat(Sources.recognise(tree("metadata.yaml", "", "lifecycle.yaml", "")))
        .isInstanceOf(OscPackageSource.class);
    assertThat(
            Sources.recognise(
                tree("metadata.yaml", "", "manifests/a_crd.yaml", CRD, "raw/Chart.yaml", "")))
        .isInstanceOf(OscPackageSource.class);
  }

  @Test
  void recognisesDeliveryPackagesAndOpensThePackageInside() throws IOException {
    Path inner = folder.resolve("demo-1.0.0.zip");
    FileTree osc = tree("metadata.yaml", "name: demo", "lifecycle.yaml", "");
    ArchiveWriter.zip().write(osc, inner, "demo-1.0.0", Job.none());
    Map<String, byte[]> files = new TreeMap<>();
    files.put("demo/package/demo-1.0.0.zip", Files.readAllBytes(inner));
    files.put("demo/images/etcd-3.5.0-x86_64.tar", new byte[512]);
    files.put("demo/images/mapping.yaml", "instance: []".getBytes(UTF_8));
    Path zip = folder.resolve("demo-delivery.zip");
    ArchiveWriter.zip().write(FileTrees.of(files), zip, "", Job.none());

    try (FileTree tree = FileTrees.open(zip, Limits.DEFAULT)) {
      DeliverySource delivery = (DeliverySource) Sources.recognise(tree);
      assertThat(delivery.serviceName()).isEqualTo("demo");
      assertThat(delivery.packagePaths()).containsExactly("package/demo-1.0.0.zip");
      assertThat(delivery.imageTars()).containsExactly("images/etcd-3.5.0-x86_64.tar");
      assertThat(delivery.mappingPath()).contains("images/mapping.yaml");
      try (FileTree deployment = delivery.openPackage()) {
        assertThat(Sources.recognise(deployment)).isInstanceOf(OscPackageSource.class);
      }
    }
  }

  @Test
  void saysWhatWasLookedForWhenItIsNothing() {
    assertThat(refusal(tree()).text().key()).isEqualTo("source.empty");
    assertThat(refusal(tree("README.md", "hello")).text().key()).isEqualTo("source.unknown");
    assertThat(refusal(tree("charts/a/Chart.yaml", "name: a", "b/Chart.yaml", "name: b")).text())
        .satisfies(text -> assertThat(text.key()).isEqualTo("source.several-charts"));
    assertThat(
            refusal(tree("a/a.package.yaml", "packageName: a", "b/b.yaml", "packageName: b"))
                .text()
                .key())
        .isEqualTo("source.several-operators");
    assertThat(refusal(tree("a.package.yaml", "packageName: a", "1/b.yaml", CRD)).text().key())
        .isEqualTo("source.manifests-without-csv");
  }
}
