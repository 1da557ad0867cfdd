package io.oscstudio.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.helm.dependencies.DependencyMode;
import io.oscstudio.core.helm.remote.TinyServer;
import io.oscstudio.core.pack.Packer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependenciesInPackageTest {
  private static final Path CORPUS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"));

  @TempDir Path folder;

  private Path chart(String repository) throws IOException {
    Path chart = Files.createDirectories(folder.resolve("web"));
    Files.writeString(
        chart.resolve("Chart.yaml"),
        "apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n"
            + "- {name: redis, version: 1.x, repository: '"
            + repository
            + "'}\n");
    Files.writeString(chart.resolve("values.yaml"), "replicas: 1\n");
    return chart;
  }

  private byte[] redis(int ballast) throws IOException {
    byte[] random = new byte[ballast];
    new Random(7).nextBytes(random);
    Path tgz = folder.resolve("redis.tgz");
    ArchiveWriter.tgz()
        .write(
            FileTrees.of(
                "redis",
                Map.of(
                    "Chart.yaml",
                    "name: redis\nversion: 1.0.0\n".getBytes(UTF_8),
                    "files/ballast",
                    random)),
            tgz,
            "redis",
            Job.none());
    return Files.readAllBytes(tgz);
  }

  private static void serve(TinyServer server, byte[] archive) {
    String entry = "{version: 1.0.0, urls: [r.tgz], digest: " + Digest.of(archive).hex() + "}";
    server.put("/charts/index.yaml", ("entries:\n  redis:\n  - " + entry + "\n").getBytes(UTF_8));
    server.put("/charts/r.tgz", archive);
  }

  private static PackageInput open(Path chart, DependencyMode mode) {
    return PackageInput.open(chart, ConvertOptions.DEFAULT, mode, Job.none());
  }

  @Test
  void carriesFetchedChartsAndSaysWhichTheyWere() throws IOException {
    byte[] archive = redis(10);
    try (TinyServer server = new TinyServer()) {
      serve(server, archive);
      Path chart = chart(server.address().toString());

      try (PackageInput input = open(chart, new DependencyMode.Fetch())) {
        assertThat(input.tree().bytes("raw/charts/redis-1.0.0.tgz", 1 << 20)).isEqualTo(archive);
        assertThat(input.notes())
            .filteredOn(note -> note.code().equals("helm.carried-fetched"))
            .singleElement()
            .extracting(Finding::arguments)
            .isEqualTo(
                List.of("redis", "1.0.0", server.address().toString(), Digest.of(archive).hex()));
      }
    }
  }

  @Test
  void namesTheFetchedChartThatMakesAPackageTooLarge() throws IOException {
    try (TinyServer server = new TinyServer()) {
      serve(server, redis(5 << 20));
      try (PackageInput input =
          open(chart(server.address().toString()), new DependencyMode.Fetch())) {
        assertThatThrownBy(
                () -> Packer.pack(input.tree(), folder.resolve("web-1.0.0.zip"), Job.none()))
            .isInstanceOf(StudioException.class)
            .hasMessageContaining("pack.too-large")
            .hasMessageContaining("raw/charts/redis-1.0.0.tgz");
      }
    }
  }

  @Test
  @Tag("corpus")
  void asksNobodyUnlessAsked() throws IOException {
    ProxySelector before = ProxySelector.getDefault();
    WouldBe network = new WouldBe();
    ProxySelector.setDefault(network);
    try {
      Path oneOfThem = CORPUS;
      for (Path chart : bareCharts()) {
        oneOfThem = chart;
        try (PackageInput input = open(chart, new DependencyMode.Leave())) {
          assertThat(input.dependencies().orElseThrow().isComplete()).isFalse();
        } catch (StudioException e) {
          assertThat(e.text().key()).startsWith("convert.");
        }
      }
      assertThat(network.asked).isEmpty();

      Path asked = oneOfThem;
      assertThatThrownBy(() -> open(asked, new DependencyMode.Fetch()))
          .isInstanceOf(StudioException.class);
      assertThat(network.asked).isNotEmpty();
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  private static List<Path> bareCharts() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS.resolve("charts-bare"), 3)) {
      return files
          .filter(file -> file.endsWith("Chart.yaml"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  /** Hears of every connection before it is made, and leads it to nobody on this computer. */
  private static final class WouldBe extends ProxySelector {
    private final List<URI> asked = new CopyOnWriteArrayList<>();

    @Override
    public List<Proxy> select(URI address) {
      asked.add(address);
      return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 1)));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException why) {}
  }
}
