package io.oscstudio.core.helm.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.helm.dependencies.DependencyState.Fetchable;
import io.oscstudio.core.helm.dependencies.DependencyState.Found;
import io.oscstudio.core.helm.dependencies.DependencyState.Missing;
import io.oscstudio.core.helm.dependencies.DependencyState.Origin;
import io.oscstudio.core.helm.dependencies.DependencyState.Vendored;
import io.oscstudio.core.helm.remote.ChartAddress;
import io.oscstudio.core.helm.remote.HelmHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class ChartDependenciesTest {
  @TempDir Path folder;

  private HelmHome home() {
    return new HelmHome(
        folder.resolve("cache"),
        folder.resolve("repositories.yaml"),
        folder.resolve("registry.json"));
  }

  private DependencyReport list(FileTree chart) {
    return new ChartDependencies(home()).list(chart, Optional.empty());
  }

  private static FileTree chart(String... pathsAndTexts) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return FileTrees.ofTexts("parent", files);
  }

  private static String parent(String... dependencies) {
    return "apiVersion: v2\nname: parent\nversion: 1.0.0\ndependencies:\n- "
        + String.join("\n- ", dependencies)
        + "\n";
  }

  public static byte[] packed(Path folder, String name, String version) throws IOException {
    Path tgz = folder.resolve("packed-" + name + "-" + version + ".tgz");
    FileTree tree =
        FileTrees.ofTexts(
            name, Map.of("Chart.yaml", "name: " + name + "\nversion: " + version + "\n"));
    ArchiveWriter.tgz().write(tree, tgz, name, Job.none());
    return Files.readAllBytes(tgz);
  }

  @Test
  void seesVendoredFoldersAndArchives() throws IOException {
    FileTree tree =
        chart(
                "Chart.yaml",
                parent(
                    "{name: redis, version: ^1.0.0, repository: 'https://r.example'}",
                    "{name: redis, version: ^1.0.0, alias: second, repository: 'https://r.example'}",
                    "{name: common, version: 2.x.x, repository: 'https://r.example'}"),
                "charts/anything/Chart.yaml",
                "name: common\nversion: 2.1.0\n",
                "charts/README.md",
                "x")
            .withOverlay(Map.of("charts/redis-1.2.3.tgz", packed(folder, "redis", "1.2.3")));

    DependencyReport report = list(tree);

    assertThat(report.isComplete()).isTrue();
    assertThat(report.findings()).isEmpty();
    assertThat(report.dependencies())
        .extracting(ChartDependency::state)
        .containsExactly(
            new Vendored("charts/redis-1.2.3.tgz", "1.2.3"),
            new Vendored("charts/redis-1.2.3.tgz", "1.2.3"),
            new Vendored("charts/anything", "2.1.0"));
    assertThat(report.dependencies().get(1).alias()).contains("second");
  }

  @Test
  void findsChartsOnTheComputerAndSaysWhatIsMissing() throws IOException {
    Path home = Files.createDirectories(folder.resolve("work/parent"));
    writeChart("work/common", "common", "1.5.0");
    writeChart("work/beside", "beside", "0.1.0");
    Files.createDirectories(folder.resolve("cache"));
    for (String version : new String[] {"9.9.0", "9.10.0", "10.0.0"}) {
      Files.write(
          folder.resolve("cache/redis-" + version + ".tgz"), packed(folder, "redis", version));
    }
    Files.writeString(
        folder.resolve("repositories.yaml"),
        "repositories:\n- {name: mine, url: 'https://m.example/c'}\n");
    Files.writeString(
        home.resolve("Chart.yaml"),
        parent(
            "{name: common, version: 1.x, repository: 'file://../common'}",
            "{name: beside, version: '>=0.1.0', repository: 'https://r.example'}",
            "{name: redis, version: 9.x, repository: 'https://r.example'}",
            "{name: web, version: 1.0.0, repository: 'https://r.example'}",
            "{name: reg, version: 1.0.0, repository: 'oci://r.example/charts'}",
            "{name: named, version: 1.0.0, repository: '@mine'}",
            "{name: unnamed, version: 1.0.0, repository: 'alias:other'}",
            "{name: nowhere, version: 1.0.0}",
            "{name: gone, version: 1.0.0, repository: 'file://../gone'}",
            "{name: ../../evil, version: 1.0.0, repository: 'ftp://x'}"));

    DependencyReport report;
    try (FileTree tree = FileTrees.open(home, Limits.DEFAULT)) {
      report = new ChartDependencies(home()).list(tree, Optional.of(home));
    }

    assertThat(report.isComplete()).isFalse();
    assertThat(report.dependencies())
        .extracting(d -> shown(d.state()))
        .containsExactly(
            folder.resolve("work/common") + " 1.5.0 FILE_ADDRESS",
            folder.resolve("work/beside") + " 0.1.0 SIBLING",
            folder.resolve("cache/redis-9.10.0.tgz") + " 9.10.0 HELM_CACHE",
            "https://r.example",
            "oci://r.example/charts/reg",
            "https://m.example/c",
            "helm.dependency-unknown-repository",
            "helm.dependency-no-repository",
            "helm.dependency-no-file",
            "helm.dependency-unknown-repository");
  }

  private static String shown(DependencyState state) {
    return switch (state) {
      case Found(Path path, String version, Origin origin) -> path + " " + version + " " + origin;
      case Fetchable(ChartAddress address) -> address.shown();
      case Missing missing -> missing.why().key();
      case Vendored vendored -> vendored.path();
    };
  }

  private void writeChart(String path, String name, String version) throws IOException {
    Path chart = Files.createDirectories(folder.resolve(path));
    Files.writeString(
        chart.resolve("Chart.yaml"), "name: " + name + "\nversion: " + version + "\n");
  }

  @Test
  void comparesTheLockFile() {
    String declared = parent("{name: common, version: 1.x.x, repository: 'https://c.example'}");
    String lock = "dependencies:\n- {name: common, repository: 'https://c.example', version: ";

    DependencyReport older =
        list(chart("Chart.yaml", declared, "Chart.lock", lock + "0.9.0}\ndigest: sha256:00\n"));
    DependencyReport other =
        list(chart("Chart.yaml", declared, "Chart.lock", lock + "1.3.0}\ndigest: sha256:00\n"));

    assertThat(older.findings()).extracting(Finding::code).containsExactly("helm.lock-out-of-sync");
    assertThat(older.dependencies().getFirst().locked()).isEmpty();
    assertThat(other.findings()).extracting(Finding::code).containsExactly("helm.lock-digest");
    assertThat(other.dependencies().getFirst().locked()).contains("1.3.0");
  }

  @Test
  void readsRequirementsOfOldCharts() {
    DependencyReport report =
        list(
            chart(
                "Chart.yaml", "apiVersion: v1\nname: parent\nversion: 1.0.0\n",
                "requirements.yaml", "dependencies:\n- {name: a, version: 1.0.0}\n",
                "requirements.lock", "dependencies:\n- {name: a, version: 2.0.0}\n"));

    assertThat(report.dependencies()).extracting(ChartDependency::name).containsExactly("a");
    assertThat(report.findings())
        .extracting(Finding::code)
        .containsExactly("helm.lock-out-of-sync");
  }

  @Test
  void saysWhenAVendoredChartHasTheWrongVersion() {
    DependencyReport report =
        list(
            chart(
                "Chart.yaml",
                parent("{name: a, version: ^2.0.0}", "{name: b, version: latest}"),
                "charts/a/Chart.yaml",
                "name: a\nversion: 1.0.0\n"));

    assertThat(report.absent()).hasSize(2);
    assertThat(report.findings())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("helm.dependency-wrong-version", "helm.dependency-range");
  }

  @Test
  void listsWhatAChartWithinLacks() throws IOException {
    Path tgz = folder.resolve("mid-1.0.0.tgz");
    FileTree mid =
        FileTrees.ofTexts(
            "mid",
            Map.of(
                "Chart.yaml",
                "name: mid\nversion: 1.0.0\ndependencies:\n"
                    + "- {name: leaf, version: 2.x, repository: 'oci://r.example/charts'}\n",
                "charts/inner/Chart.yaml",
                "name: inner\nversion: 0.1.0\ndependencies:\n- {name: gone, version: 1.0.0}\n"));
    ArchiveWriter.tgz().write(mid, tgz, "mid", Job.none());
    FileTree tree =
        chart("Chart.yaml", parent("{name: mid, version: 1.0.0, repository: 'https://r.example'}"))
            .withOverlay(Map.of("charts/mid-1.0.0.tgz", Files.readAllBytes(tgz)));

    DependencyReport report = list(tree);

    assertThat(report.isComplete()).isFalse();
    assertThat(report.absent())
        .extracting(d -> d.within() + " " + d.name() + " " + shown(d.state()))
        .containsExactly(
            "[charts/mid-1.0.0.tgz] leaf oci://r.example/charts/leaf",
            "[charts/mid-1.0.0.tgz, charts/inner] gone helm.dependency-no-repository");
  }

  @Test
  void showsNoPasswordOfARepository() {
    FileTree tree =
        chart(
            "Chart.yaml",
            parent("{name: web, version: 1.0.0, repository: 'https://me:secret@r.example/c'}"));

    ChartDependency web = list(tree).dependencies().getFirst();

    assertThat(web.shownRepository()).isEqualTo("https://r.example/c");
    assertThat(shown(web.state())).isEqualTo("https://r.example/c");
  }
}
