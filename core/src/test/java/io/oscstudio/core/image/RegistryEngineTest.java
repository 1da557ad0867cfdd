package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.RegistryCredentials;
import io.oscstudio.core.registry.TestHttp;
import io.oscstudio.core.registry.TestHttp.Reply;
import io.oscstudio.core.registry.TestHttp.Request;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that misbehaves on request. */
class RegistryEngineTest {
  private static final TestImage IMAGE = TestImage.of("amd64", "", "some text in a layer");

  private @TempDir Path folder;
  private final Map<String, byte[]> content = new HashMap<>();
  private Function<Request, Reply> behaviour = this::serve;
  private final TestHttp server;
  private byte[] layer = {};
  private byte[] manifest = {};

  RegistryEngineTest() throws IOException {
    server = new TestHttp(request -> behaviour.apply(request));
    layer = blob(TestImage.gzip(IMAGE.layers().getFirst()));
    manifest = manifest(descriptor(blob(IMAGE.config())), descriptor(layer));
    content.put("/v2/a/b/manifests/1", manifest);
    content.put("/v2/a/b/manifests/" + Digest.of(manifest), manifest);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void fetchesAnImage() {
    assertThat(save("a/b:1", Platform.X86_64, Job.none()).config()).isEqualTo(IMAGE.id());
    assertThat(save("a/b@" + Digest.of(manifest), Platform.X86_64, Job.none()).config())
        .isEqualTo(IMAGE.id());
  }

  @Test
  void answersABearerChallengeAmongOthersAndKeepsTheToken() throws Exception {
    login("user", "pass:word");
    behaviour =
        request -> {
          if (request.path().startsWith("/token")) {
            return Reply.of(200, "{\"access_token\":\"T\"}");
          }
          return "Bearer T".equals(request.headers().get("authorization"))
              ? serve(request)
              : Reply.of(
                  401,
                  Map.of(
                      "WWW-Authenticate",
                      "Bearer service=\"reg\",realm=\"http://" + server.address() + "/token\""),
                  new byte[0]);
        };

    save("a/b:1", Platform.X86_64, Job.none());

    Request token =
        server.requests().stream()
            .filter(r -> r.path().startsWith("/token"))
            .findFirst()
            .orElseThrow();
    assertThat(token.path()).isEqualTo("/token?service=reg&scope=repository%3Aa%2Fb%3Apull");
    assertThat(token.headers().get("authorization"))
        .isEqualTo("Basic " + Base64.getEncoder().encodeToString(bytes("user:pass:word")));
    assertThat(server.requests().stream().filter(r -> r.path().startsWith("/token"))).hasSize(1);
  }

  @Test
  void answersABasicChallengeAndSaysWhenNobodyIsLoggedIn() throws Exception {
    String basic = "Basic " + Base64.getEncoder().encodeToString(bytes("user:secret"));
    behaviour =
        request ->
            basic.equals(request.headers().get("authorization"))
                ? serve(request)
                : Reply.of(401, Map.of("WWW-Authenticate", "Basic realm=\"x\""), new byte[0]);

    assertKey("image.access-denied", () -> save("a/b:1", Platform.X86_64, Job.none()));
    login("user", "secret");
    assertThat(save("a/b:1", Platform.X86_64, Job.none()).config()).isEqualTo(IMAGE.id());
  }

  @Test
  void aRedirectToAnotherServerDoesNotGetTheAccount() throws Exception {
    login("user", "secret");
    String basic = "Basic " + Base64.getEncoder().encodeToString(bytes("user:secret"));
    try (TestHttp other = new TestHttp(request -> Reply.of(200, Map.of(), layer))) {
      behaviour =
          request -> {
            if (!basic.equals(request.headers().get("authorization"))) {
              return Reply.of(401, Map.of("WWW-Authenticate", "Basic realm=x"), new byte[0]);
            }
            return request.path().endsWith(Digest.of(layer).toString())
                ? Reply.of(
                    307, Map.of("Location", "http://" + other.address() + "/cdn"), new byte[0])
                : serve(request);
          };

      save("a/b:1", Platform.X86_64, Job.none());

      assertThat(other.requests())
          .singleElement()
          .satisfies(r -> assertThat(r.headers()).doesNotContainKey("authorization"));
    }
  }

  @Test
  void aRedirectOverAnOpenLineIsNotFollowed() {
    behaviour =
        request ->
            request.path().contains("/blobs/")
                ? Reply.of(307, Map.of("Location", "http://registry.example/cdn"), new byte[0])
                : serve(request);

    assertThatThrownBy(() -> save("a/b:1", Platform.X86_64, Job.none()))
        .isInstanceOf(StudioException.class);
  }

  @Test
  void aDroppedTransferGoesOnWhereItEnded() {
    AtomicInteger calls = new AtomicInteger();
    behaviour =
        request -> {
          if (!request.path().endsWith(Digest.of(layer).toString())) {
            return serve(request);
          }
          if (calls.getAndIncrement() == 0) {
            return new Reply(200, Map.of(), layer, layer.length / 2);
          }
          int from = Integer.parseInt(request.headers().get("range").replaceAll("\\D", ""));
          return Reply.of(
              206,
              Map.of("Content-Range", "bytes " + from + "-" + (layer.length - 1) + "/*"),
              Arrays.copyOfRange(layer, from, layer.length));
        };

    assertThat(save("a/b:1", Platform.X86_64, Job.none()).config()).isEqualTo(IMAGE.id());
    assertThat(server.requests().getLast().headers()).containsKey("range");
  }

  @Test
  void aRegistryThatIsBusyIsAskedAgain() {
    AtomicInteger calls = new AtomicInteger();
    behaviour =
        request ->
            calls.getAndIncrement() == 0
                ? Reply.of(429, Map.of("Retry-After", "0"), new byte[0])
                : serve(request);

    assertThat(save("a/b:1", Platform.X86_64, Job.none()).config()).isEqualTo(IMAGE.id());
  }

  @Test
  void changedBytesAreRefused() {
    byte[] changed = layer.clone();
    changed[changed.length - 1] ^= 1;
    content.put("/v2/a/b/blobs/" + Digest.of(layer), changed);
    assertKey("registry.blob-digest", () -> save("a/b:1", Platform.X86_64, Job.none()));

    content.put("/v2/a/b/blobs/" + Digest.of(layer), Arrays.copyOf(layer, layer.length + 9));
    assertKey("registry.blob-size", () -> save("a/b:1", Platform.X86_64, Job.none()));

    Digest digest = Digest.of(manifest);
    content.put("/v2/a/b/manifests/" + digest, bytes("{}"));
    assertKey("registry.blob-digest", () -> save("a/b@" + digest, Platform.X86_64, Job.none()));
    assertThat(folder.resolve("store").toFile().list()).noneMatch(n -> n.endsWith(".part"));
  }

  @Test
  void namesThePlatformsThatAreThere() {
    content.put(
        "/v2/a/b/manifests/1",
        bytes(
            "{\"manifests\":[{\"digest\":\"%s\",\"size\":1,\"platform\":"
                    .formatted(Digest.of(manifest))
                + "{\"os\":\"linux\",\"architecture\":\"s390x\"}}]}"));

    assertThatThrownBy(() -> save("a/b:1", Platform.X86_64, Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class,
            e ->
                assertThat(e.text().arguments())
                    .containsExactly(server.address() + "/a/b:1", "linux/amd64", "linux/s390x"));
  }

  @Test
  void anArchitectureThatOnlyTheConfigurationKnowsIsRefused() {
    assertKey("image.wrong-architecture", () -> save("a/b:1", Platform.AARCH64, Job.none()));
    assertThat(folder.resolve("image.tar")).doesNotExist();
  }

  @Test
  void saysThatThereIsNoSuchImageOrNoRegistry() throws Exception {
    assertKey("image.not-found", () -> save("a/b:2", Platform.X86_64, Job.none()));
    content.put("/v2/a/b/manifests/1", bytes("{\"schemaVersion\":1,\"fsLayers\":[]}"));
    assertKey("image.manifest-unsupported", () -> save("a/b:1", Platform.X86_64, Job.none()));
    server.close();
    assertKey("registry.unreachable", () -> save("a/b:1", Platform.X86_64, Job.none()));
  }

  @Test
  void layersThatAreNotThoseOfTheConfigurationAreNotFetched() {
    String twice = descriptor(layer) + "," + descriptor(layer);
    content.put("/v2/a/b/manifests/1", manifest(descriptor(blob(IMAGE.config())), twice));

    assertKey("image.layer-count", () -> save("a/b:1", Platform.X86_64, Job.none()));
    assertThat(server.requests()).noneMatch(r -> r.path().contains(Digest.of(layer).hex()));
  }

  @Test
  void cancellingKeepsWhatWasLoaded() throws Exception {
    RecordingJob job = new RecordingJob();
    job.cancelAt(100_000);
    TestImage large = TestImage.large("amd64", 5_000_000, 3);
    byte[] packed = blob(TestImage.gzip(large.layers().getFirst()));
    content.put(
        "/v2/a/b/manifests/1", manifest(descriptor(blob(large.config())), descriptor(packed)));

    assertThatThrownBy(() -> save("a/b:1", Platform.X86_64, job))
        .isInstanceOf(CancelledException.class);

    assertThat(job.heardSinceCancel()).isZero();
    Path part = folder.resolve("store").resolve(Digest.of(packed).hex() + ".part");
    assertThat(Files.size(part)).isPositive();
  }

  private SavedTar save(String name, Platform platform, Job job) {
    ImageReference reference = ImageReference.parse(server.address() + "/" + name).orElseThrow();
    RegistryCredentials credentials =
        new RegistryCredentials(List.of(folder.resolve("config.json")));
    try (RegistryEngine engine =
            RegistryEngine.open(
                EngineOptions.in(folder.resolve("store")),
                credentials,
                RegistrySettings.NONE,
                Limits.DEFAULT);
        ImageParts parts = engine.fetch(reference, platform, folder, FetchJob.of(job))) {
      return new TarWriter(Limits.DEFAULT)
          .write(parts, reference, platform, folder.resolve("image.tar"), Job.none());
    }
  }

  private void login(String user, String password) throws IOException {
    String auth = Base64.getEncoder().encodeToString(bytes(user + ":" + password));
    Files.writeString(
        folder.resolve("config.json"),
        "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(server.address(), auth));
  }

  private Reply serve(Request request) {
    byte[] found = content.get(request.path());
    return found == null ? Reply.of(404, "{}") : Reply.of(200, Map.of(), found);
  }

  private byte[] blob(byte[] bytes) {
    content.put("/v2/a/b/blobs/" + Digest.of(bytes), bytes);
    return bytes;
  }

  private static byte[] manifest(String config, String layers) {
    return bytes("{\"config\":%s,\"layers\":[%s]}".formatted(config, layers));
  }

  private static String descriptor(byte[] bytes) {
    return "{\"digest\":\"%s\",\"size\":%d}".formatted(Digest.of(bytes), bytes.length);
  }

  private static void assertKey(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo(key));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
