package io.oscstudio.core.helm.dependencies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.dependencies.DependencyResolver.Resolution;
import io.oscstudio.core.helm.remote.HelmHome;
import io.oscstudio.core.helm.remote.RemoteCharts;
import io.oscstudio.core.helm.remote.TinyServer;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyResolverTest {
  @TempDir Path folder;
  private TinyServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new TinyServer();
  }

  @AfterEach
  void stopServer() throws IOException {
    server.close();
  }

  private FileTree chart(String range, String repository) {
    return FileTrees.ofTexts(
        "parent",
        Map.of(
            "Chart.yaml",
            "name: parent\nversion: 1.0.0\ndependencies:\n- {name: redis, version: '"
                + range
                + "', repository: '"
                + repository
                + "'}\n"));
  }

  private Resolution resolve(FileTree chart, DependencyMode mode) {
    HelmHome home =
        new HelmHome(
            folder.resolve("cache"),
            folder.resolve("repositories.yaml"),
            folder.resolve("registry.json"));
    return new DependencyResolver(
            new ChartDependencies(home), new RemoteCharts(home, folder.resolve("fetched")))
        .resolve(chart, Optional.empty(), mode, Job.none());
  }

  private String refusal(FileTree chart, DependencyMode mode) {
    StudioException refusal =
        catchThrowableOfType(StudioException.class, () -> resolve(chart, mode));
    assertThat(refusal).as("resolved").isNotNull();
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      assertThat(MessageText.of(refusal.text(), Resources.texts(locale))).doesNotContain("«");
    }
    return refusal.text().key();
  }

  /** A repository with redis 1.2.0, 1.10.0 and 2.0.0, and charts around it in the index. */
  private void serveRedis(String digestOfNewest) throws IOException {
    StringBuilder index =
        new StringBuilder("apiVersion: v1\nentries:\n  nginx:\n  - version: 1.99.0\n");
    index.append("    urls:\n    - nginx.tgz\n  redis:\n");
    for (String version : new String[] {"2.0.0", "1.10.0", "1.2.0"}) {
      byte[] archive = ChartDependenciesTest.packed(folder, "redis", version);
      server.put("/charts/redis-" + version + ".tgz", archive);
      String digest = version.equals("1.10.0") ? digestOfNewest : Digest.of(archive).hex();
      index
          .append("  - apiVersion: v2\n    description: |\n      it's\n      nice: really\n")
          .append("    digest: " + digest + "\n    name: redis\n    urls:\n")
          .append("    - redis-" + version + ".tgz\n    version: " + version + "\n");
    }
    index.append("  zookeeper:\n  - version: 1.98.0\n    urls: [z.tgz]\ngenerated: \"x\"\n");
    server.put("/charts/index.yaml", index.toString().getBytes(UTF_8));
  }

  private String digest(String version) throws IOException {
    return Digest.of(ChartDependenciesTest.packed(folder, "redis", version)).hex();
  }

  @Test
  void fetchesNothingUnasked() throws IOException {
    serveRedis(digest("1.10.0"));
    FileTree chart = chart("^1.0.0", server.address().toString());

    Resolution left = resolve(chart, new DependencyMode.Leave());

    assertThat(left.chart()).isSameAs(chart);
    assertThat(left.report().isComplete()).isFalse();
    assertThat(refusal(chart, new DependencyMode.Fail())).isEqualTo("helm.dependencies-absent");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void fetchesTheNewestThatWillDoAndProvesItsDigest() throws IOException {
    serveRedis(digest("1.10.0"));

    Resolution fetched =
        resolve(chart("^1.0.0", server.address() + "/"), new DependencyMode.Fetch());

    assertThat(fetched.brought()).extracting(BroughtChart::name).containsExactly("redis");
    assertThat(fetched.notes())
        .singleElement()
        .satisfies(note -> {
          assertThat(note.code()).isEqualTo("helm.carried-fetched");
          assertThat(note.arguments()).endsWith(digest("1.10.0"));
        });
    assertThat(fetched.report().isComplete()).isTrue();
    assertThat(fetched.chart().contains("charts/redis-1.10.0.tgz")).isTrue();
    assertThat(server.asked()).containsExactly("/charts/index.yaml", "/charts/redis-1.10.0.tgz");
  }

  @Test
  void fetchesTheLockedVersion() throws IOException {
    serveRedis(digest("1.10.0"));
    FileTree chart =
        chart("^1.0.0", server.address().toString())
            .withOverlay(
                Map.of(
                    "Chart.lock",
                    "dependencies:\n- {name: redis, version: 1.2.0}\n".getBytes(UTF_8)));

    Resolution fetched = resolve(chart, new DependencyMode.Fetch());

    assertThat(fetched.chart().contains("charts/redis-1.2.0.tgz")).isTrue();
  }

  @Test
  void followsRedirectsThatStaySafe() throws IOException {
    serveRedis(digest("1.10.0"));
    String moved = server.address().resolve("/moved").toString();
    server.redirect("/moved/index.yaml", server.address() + "/index.yaml");
    server.put("/moved/redis-1.10.0.tgz", ChartDependenciesTest.packed(folder, "redis", "1.10.0"));

    assertThat(resolve(chart("1.x", moved), new DependencyMode.Fetch()).report().isComplete())
        .isTrue();

    server.redirect("/moved/index.yaml", "http://charts.example/index.yaml");
    assertThat(refusal(chart("1.x", moved), new DependencyMode.Fetch()))
        .isEqualTo("registry.open-line");
    server.redirect("/moved/index.yaml", "/moved/index.yaml");
    assertThat(refusal(chart("1.x", moved), new DependencyMode.Fetch()))
        .isEqualTo("helm.chart-unreachable");
  }

  @Test
  void refusesWhatTheIndexDoesNotPromise() throws IOException {
    serveRedis("0".repeat(64));
    assertThat(refusal(chart("^1", server.address().toString()), new DependencyMode.Fetch()))
        .isEqualTo("helm.chart-digest");

    serveRedis("");
    server.put("/charts/redis-1.10.0.tgz", ChartDependenciesTest.packed(folder, "mysql", "1.10.0"));
    assertThat(refusal(chart("^1", server.address().toString()), new DependencyMode.Fetch()))
        .isEqualTo("helm.chart-other");
    server.put("/charts/redis-1.10.0.tgz", "no archive".getBytes(UTF_8));
    assertThat(refusal(chart("^1", server.address().toString()), new DependencyMode.Fetch()))
        .isEqualTo("archive.unknown-format");
  }

  @Test
  void saysWhatWasFetchedWithoutADigest() throws IOException {
    serveRedis("");

    Resolution fetched =
        resolve(chart("^1", server.address().toString()), new DependencyMode.Fetch());

    assertThat(fetched.notes())
        .extracting(Finding::code)
        .containsExactly("helm.carried-unpromised");
  }

  @Test
  void saysWhyAChartCannotBeFetched() throws IOException {
    serveRedis("");
    String address = server.address().toString();

    assertThat(refusal(chart("^7", address), new DependencyMode.Fetch()))
        .isEqualTo("helm.chart-no-such-version");
    assertThat(refusal(chart("^1", address + "/none"), new DependencyMode.Fetch()))
        .isEqualTo("helm.chart-unreachable");
    assertThat(refusal(chart("^1", "http://charts.example"), new DependencyMode.Fetch()))
        .isEqualTo("helm.chart-address");
    assertThat(refusal(chart("^1", "https://me:secret@x.example"), new DependencyMode.Fetch()))
        .isEqualTo("helm.chart-address");
    assertThat(refusal(chart("^1", "oci://me:secret@x.example/c"), new DependencyMode.Fetch()))
        .isEqualTo("helm.dependency-unknown-repository");
    assertThat(refusal(chart("^1", ""), new DependencyMode.Fetch()))
        .isEqualTo("helm.dependency-no-repository");
    assertThatThrownBy(
            () -> resolve(chart("^1", "https://me:secret@x.example"), new DependencyMode.Fetch()))
        .hasMessageNotContaining("secret");
  }

  @Test
  void readsIndexesInJson() throws IOException {
    byte[] archive = ChartDependenciesTest.packed(folder, "redis", "1.0.0");
    server.put("/charts/r.tgz", archive);
    server.put(
        "/charts/index.yaml",
        "{\"entries\": {\"redis\": [{\"version\": \"1.0.0\", \"urls\": [\"r.tgz\"]}]}}\n"
            .getBytes(UTF_8));

    assertThat(
            resolve(chart("*", server.address().toString()), new DependencyMode.Fetch())
                .report()
                .isComplete())
        .isTrue();
  }

  @Test
  void takesChartsFromAFolder() throws IOException {
    Path charts = Files.createDirectories(folder.resolve("given"));
    for (String version : new String[] {"1.9.0", "1.10.0", "2.0.0"}) {
      Files.write(
          charts.resolve("redis-" + version + ".tgz"),
          ChartDependenciesTest.packed(folder, "redis", version));
    }
    DependencyMode from = DependencyMode.of(charts.toString());

    Resolution taken = resolve(chart("^1.0.0", "https://r.example"), from);

    assertThat(taken.chart().contains("charts/redis-1.10.0.tgz")).isTrue();
    assertThat(taken.report().isComplete()).isTrue();
    assertThat(refusal(chart("^3", ""), from)).isEqualTo("helm.dependency-not-in-folder");
    Path folderChart = Files.createDirectories(folder.resolve("other/redis/templates"));
    Files.writeString(
        folderChart.getParent().resolve("Chart.yaml"), "name: redis\nversion: 3.0.0\n");
    Files.writeString(folderChart.resolve("a.yaml"), "{{ x }}");
    Resolution copied =
        resolve(chart("^3", ""), DependencyMode.of(folder.resolve("other").toString()));
    assertThat(copied.chart().text("charts/redis/templates/a.yaml")).isEqualTo("{{ x }}");
  }

  @Test
  void fetchesWhatAFetchedChartLacksInItsTurn() throws IOException {
    String address = server.address().toString();
    Path tgz = folder.resolve("mid.tgz");
    FileTree mid =
        FileTrees.ofTexts(
            "redis",
            Map.of(
                "Chart.yaml",
                "name: redis\nversion: 1.0.0\ndependencies:\n- {name: leaf, version: 2.x, repository: '"
                    + address
                    + "'}\n- {name: gone, version: 1.x, repository: '"
                    + address
                    + "'}\n",
                "templates/a.yaml",
                "a: b"));
    ArchiveWriter.tgz().write(mid, tgz, "redis", Job.none());
    server.put("/charts/redis.tgz", Files.readAllBytes(tgz));
    server.put("/charts/leaf.tgz", ChartDependenciesTest.packed(folder, "leaf", "2.1.0"));
    server.put(
        "/charts/index.yaml",
        ("entries:\n  redis:\n  - {version: 1.0.0, urls: [redis.tgz]}\n"
                + "  leaf:\n  - {version: 2.1.0, urls: [leaf.tgz]}\n")
            .getBytes(UTF_8));

    Resolution fetched = resolve(chart("^1", address), new DependencyMode.Fetch());

    assertThat(fetched.brought())
        .extracting(BroughtChart::path)
        .containsExactly("charts/redis-1.0.0.tgz", "charts/redis-1.0.0/charts/leaf-2.1.0.tgz");
    assertThat(fetched.chart().entries())
        .extracting(FileTree.Entry::path)
        .containsExactly(
            "Chart.yaml",
            "charts/redis-1.0.0/Chart.yaml",
            "charts/redis-1.0.0/charts/leaf-2.1.0.tgz",
            "charts/redis-1.0.0/templates/a.yaml");
    assertThat(fetched.report().absent())
        .extracting(d -> d.within() + " " + d.name())
        .containsExactly("[charts/redis-1.0.0] gone");
    assertThat(fetched.notes())
        .extracting(Finding::code)
        .containsExactly(
            "helm.dependency-nested", "helm.carried-unpromised", "helm.carried-unpromised");
  }
}
