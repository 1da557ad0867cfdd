package io.oscstudio.core.helm.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.dependencies.ChartDependenciesTest;
import io.oscstudio.core.registry.TestHttp;
import io.oscstudio.core.registry.TestHttp.Reply;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that is registry and repository, and misbehaves on request. */
class RemoteChartsTest {
  private static final String CHART_LAYER = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";
  private static final String CHART_CONFIG = "application/vnd.cncf.helm.config.v1+json";

  private @TempDir Path folder;
  private final Map<String, Reply> content = new HashMap<>();
  private String wantedHeader = "";
  private final TestHttp server;

  RemoteChartsTest() throws IOException {
    server =
        new TestHttp(request -> {
          boolean known =
              wantedHeader.isEmpty() || wantedHeader.equals(request.headers().get("authorization"));
          return known
              ? content.getOrDefault(request.path(), Reply.of(404, "{}"))
              : Reply.of(401, Map.of("WWW-Authenticate", "Basic realm=\"x\""), new byte[0]);
        });
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private HelmHome home() {
    return new HelmHome(
        folder.resolve("cache"),
        folder.resolve("repositories.yaml"),
        folder.resolve("registry.json"));
  }

  private FetchedChart fetch(String chart, String repository, String version) {
    ChartRequest request =
        ChartRequest.of(
            chart,
            Optional.of(repository).filter(r -> !r.isEmpty()),
            Optional.of(version).filter(v -> !v.isEmpty()),
            home());
    return new RemoteCharts(home(), folder.resolve("fetched")).fetch(request, Job.none());
  }

  private String refusal(String chart, String repository, String version) {
    StudioException refusal =
        catchThrowableOfType(StudioException.class, () -> fetch(chart, repository, version));
    assertThat(refusal).as("fetched").isNotNull();
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      assertThat(MessageText.of(refusal.text(), Resources.texts(locale)))
          .doesNotContain("«")
          .doesNotContain("secret");
    }
    return refusal.text().key();
  }

  private byte[] archive(String name, String version) throws IOException {
    return ChartDependenciesTest.packed(folder, name, version);
  }

  private String repository() {
    return "http://" + server.address() + "/charts";
  }

  private void serve(String path, byte[] body) {
    content.put(path, Reply.of(200, Map.of(), body));
  }

  private void serveRepository(String... versions) throws IOException {
    StringBuilder index = new StringBuilder("entries:\n  nginx: []\n  redis:\n");
    for (String version : versions) {
      byte[] archive = archive("redis", version);
      serve("/charts/redis-" + version + ".tgz", archive);
      index
          .append("  - {version: '" + version + "', digest: " + Digest.of(archive).hex())
          .append(", urls: [redis-" + version + ".tgz]}\n");
    }
    serve("/charts/index.yaml", index.toString().getBytes(UTF_8));
  }

  private String registry() {
    return "oci://" + server.address() + "/charts/redis";
  }

  private void serveTag(String tag, byte[] archive, String configType) {
    serve("/v2/charts/redis/blobs/" + Digest.of(archive), archive);
    serve(
        "/v2/charts/redis/manifests/" + tag,
        ("{\"config\":{\"mediaType\":\"%s\"},\"layers\":[{\"mediaType\":\"x/prov\",\"digest\":"
                + "\"%s\",\"size\":1},{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}]}")
            .formatted(
                configType, Digest.of(new byte[1]), CHART_LAYER, Digest.of(archive), archive.length)
            .getBytes(UTF_8));
  }

  private void serveRegistry(String... versions) throws IOException {
    StringBuilder tags = new StringBuilder();
    for (String version : versions) {
      String tag = version.replace('+', '_');
      serveTag(tag, archive("redis", version), CHART_CONFIG);
      tags.append(tags.isEmpty() ? "" : ",").append('"' + tag + '"');
    }
    int half = tags.indexOf(",");
    String next = "</v2/charts/redis/tags/list?n=1000&last=x>; rel=\"next\"";
    content.put(
        "/v2/charts/redis/tags/list?n=1000",
        Reply.of(
            200,
            Map.of("Link", next),
            ("{\"tags\":[" + tags.substring(0, half) + "]}").getBytes(UTF_8)));
    serve(
        "/v2/charts/redis/tags/list?n=1000&last=x",
        ("{\"tags\":[" + tags.substring(half + 1) + "]}").getBytes(UTF_8));
  }

  private List<String> asked() {
    return server.requests().stream().map(TestHttp.Request::path).toList();
  }

  @Test
  void fetchesTheNewestReleaseOfARepositoryOnce() throws IOException {
    serveRepository("1.2.0", "1.10.0", "2.0.0-rc.1");

    FetchedChart first = fetch("redis", repository(), "");
    FetchedChart second = fetch("redis", repository(), "^1.0.0");

    assertThat(first.version()).isEqualTo("1.10.0");
    assertThat(first.archive()).hasBinaryContent(archive("redis", "1.10.0"));
    assertThat(first.archive()).hasFileName("redis-1.10.0.tgz");
    assertThat(first.digest()).isEqualTo(Digest.of(archive("redis", "1.10.0")));
    assertThat(first.promised()).isTrue();
    assertThat(second).isEqualTo(first);
    assertThat(asked())
        .containsExactly("/charts/index.yaml", "/charts/redis-1.10.0.tgz", "/charts/index.yaml");
  }

  @Test
  void fetchesAnArchiveThatWasChangedInTheCacheAgain() throws IOException {
    serveRepository("1.2.0");
    Files.writeString(fetch("redis", repository(), "").archive(), "changed");

    assertThat(fetch("redis", repository(), "").archive())
        .hasBinaryContent(archive("redis", "1.2.0"));
  }

  @Test
  void fetchesFromARegistryOverAllPagesOfTags() throws IOException {
    serveRegistry("1.2.0", "2.0.0", "3.0.0-rc.1", "1.10.0+build.7");

    assertThat(fetch(registry(), "", "").version()).isEqualTo("2.0.0");
    assertThat(fetch(registry(), "", "1.x").version()).isEqualTo("1.10.0+build.7");
    assertThat(fetch(registry() + ":1.2.0", "", "").version()).isEqualTo("1.2.0");
    assertThat(fetch(registry() + ":1.10.0+build.7", "", "").archive())
        .hasBinaryContent(archive("redis", "1.10.0+build.7"));
  }

  @Test
  void asksForAVersionWithoutListingTags() throws IOException {
    serveRegistry("1.2.0", "2.0.0");

    fetch(registry(), "", "1.2.0");
    fetch(registry(), "", "1.2.0");

    assertThat(asked())
        .containsExactly(
            "/v2/charts/redis/manifests/1.2.0",
            "/v2/charts/redis/blobs/" + Digest.of(archive("redis", "1.2.0")),
            "/v2/charts/redis/manifests/1.2.0");
  }

  @Test
  void fetchesByTheDigestOfAManifest() throws IOException {
    serveRegistry("1.2.0", "2.0.0");
    byte[] manifest = content.get("/v2/charts/redis/manifests/1.2.0").body();
    serve("/v2/charts/redis/manifests/" + Digest.of(manifest), manifest);

    assertThat(fetch(registry() + "@" + Digest.of(manifest), "", "").version()).isEqualTo("1.2.0");
  }

  @Test
  void namesVersionsAndChartsThatAreThere() throws IOException {
    serveRepository("1.2.0", "1.10.0");
    serveRegistry("1.2.0", "2.0.0-rc.1");

    assertThat(refusal("redis", repository(), "^7")).isEqualTo("helm.chart-no-such-version");
    assertThatThrownBy(() -> fetch("redis", repository(), "^7"))
        .hasMessageContaining("1.10.0, 1.2.0");
    assertThat(refusal(registry(), "", "7.0.0")).isEqualTo("helm.chart-no-such-version");
    assertThat(refusal("reddis", repository(), "")).isEqualTo("helm.chart-not-in-repository-meant");
    assertThat(refusal("zookeeper", repository(), "")).isEqualTo("helm.chart-not-in-repository");
    serveRegistry("2.0.0-rc.1", "2.0.0-rc.2");
    assertThat(refusal(registry(), "", "")).isEqualTo("helm.chart-only-pre-releases");
  }

  @Test
  void refusesWhatIsNotTheChartAskedFor() throws IOException {
    serveTag("1.0.0", archive("mysql", "1.0.0"), CHART_CONFIG);
    assertThat(refusal(registry(), "", "1.0.0")).isEqualTo("helm.chart-other");
    serveTag("1.0.0", archive("redis", "1.0.1"), CHART_CONFIG);
    assertThat(refusal(registry(), "", "1.0.0")).isEqualTo("helm.chart-other");
    serveTag("1.0.0", archive("redis", "1.0.0"), "application/vnd.oci.image.config.v1+json");
    assertThat(refusal(registry(), "", "1.0.0")).isEqualTo("helm.chart-no-chart");

    byte[] right = archive("redis", "1.0.0");
    serveTag("1.0.0", right, CHART_CONFIG);
    byte[] changed = right.clone();
    changed[changed.length - 1] ^= 1;
    serve("/v2/charts/redis/blobs/" + Digest.of(right), changed);
    assertThat(refusal(registry(), "", "1.0.0")).isEqualTo("registry.blob-digest");
    assertThat(folder.resolve("fetched")).isEmptyDirectory();
  }

  @Test
  void refusesAChartLargerThanOneMayBe() {
    String huge =
        "{\"config\":{\"mediaType\":\"%s\"},\"layers\":[{\"mediaType\":\"%s\",\"digest\":\"%s\","
            + "\"size\":67108865}]}";
    serve(
        "/v2/charts/redis/manifests/1.0.0",
        huge.formatted(CHART_CONFIG, CHART_LAYER, Digest.of(new byte[0])).getBytes(UTF_8));

    assertThat(refusal(registry(), "", "1.0.0")).isEqualTo("helm.chart-too-large");
  }

  @Test
  void tellsARepositoryWhoAsksAndNobodyElse() throws IOException {
    serveRepository("1.0.0");
    wantedHeader = "Basic " + Base64.getEncoder().encodeToString("me:secret".getBytes(UTF_8));
    assertThat(refusal("redis", repository(), "")).isEqualTo("helm.chart-access-denied");
    String known = "repositories:\n- {name: mine, url: '%s/', username: me, password: secret%s}\n";
    Files.writeString(home().repositoryConfig(), known.formatted(repository(), ""));

    assertThat(fetch("redis", repository(), "").version()).isEqualTo("1.0.0");
    assertThat(fetch("redis", "@mine", "").version()).isEqualTo("1.0.0");

    byte[] archive = archive("redis", "1.1.0");
    try (TestHttp other = new TestHttp(request -> Reply.of(200, Map.of(), archive))) {
      String index = "entries:\n  redis:\n  - {version: 1.1.0, urls: ['http://%s/r.tgz']}\n";
      serve("/charts/index.yaml", index.formatted(other.address()).getBytes(UTF_8));
      fetch("redis", "@mine", "");
      assertThat(other.requests().getLast().headers()).doesNotContainKey("authorization");

      Files.writeString(
          home().repositoryConfig(), known.formatted(repository(), ", pass_credentials_all: true"));
      fetch("redis", "@mine", "");
      assertThat(other.requests().getLast().headers()).containsEntry("authorization", wantedHeader);
    }
  }

  @Test
  void usesTheAccountOfHelmsRegistryLogin() throws IOException {
    serveRegistry("1.0.0", "1.1.0");
    wantedHeader = "Basic " + Base64.getEncoder().encodeToString("me:secret".getBytes(UTF_8));
    assertThat(refusal(registry(), "", "1.0.0")).isEqualTo("registry.access-denied");

    Files.writeString(
        home().registryConfig(),
        "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}"
            .formatted(server.address(), wantedHeader.substring("Basic ".length())));

    assertThat(fetch(registry(), "", "1.0.0").version()).isEqualTo("1.0.0");
  }

  @Test
  void asksNobodyForWhatIsNoAddressOrVersion() {
    assertThat(refusal("oci://", "", "")).isEqualTo("helm.chart-reference");
    assertThat(refusal("oci://r.example", "", "")).isEqualTo("helm.chart-reference");
    assertThat(refusal("oci://me:secret@r.example/c", "", "")).isEqualTo("helm.chart-reference");
    assertThat(refusal("../redis", repository(), "")).isEqualTo("helm.chart-name");
    assertThat(refusal("redis", "ftp://r.example", "")).isEqualTo("helm.chart-address");
    assertThat(refusal("redis", "http://r.example", "")).isEqualTo("helm.chart-address");
    assertThat(refusal("redis", "https://me:secret@r.example", "")).isEqualTo("helm.chart-address");
    assertThat(refusal("redis", repository(), "newest")).isEqualTo("helm.chart-version");
    assertThat(refusal(registry() + ":1.0.0", "", "2.0.0")).isEqualTo("helm.chart-two-versions");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void cancellingLeavesNothingHalfFetched() throws IOException {
    serveRepository("1.0.0");
    Job job =
        new Job() {
          private volatile boolean cancelled;

          @Override
          public void report(Message what) {
            cancelled |= what.key().equals("helm.chart-fetching");
          }

          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            return cancelled;
          }
        };
    ChartRequest request =
        ChartRequest.of("redis", Optional.of(repository()), Optional.empty(), home());

    assertThatThrownBy(
            () -> new RemoteCharts(home(), folder.resolve("fetched")).fetch(request, job))
        .isInstanceOf(CancelledException.class);
    assertThat(folder.resolve("fetched")).isEmptyDirectory();
  }
}
