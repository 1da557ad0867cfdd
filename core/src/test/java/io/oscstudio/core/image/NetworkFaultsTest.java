package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.registry.FaultProxy;
import io.oscstudio.core.registry.RegistryCredentials;
import io.oscstudio.core.registry.TestHttp;
import io.oscstudio.core.registry.TestHttp.Reply;
import io.oscstudio.core.registry.TestHttp.Request;
import io.oscstudio.core.registry.settings.Mirror;
import io.oscstudio.core.registry.settings.Patience;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of an image when something is wrong between us and a real registry. */
@Tag("registry")
class NetworkFaultsTest {
  private static final int ATTEMPTS = 3;
  private static final Patience SHORT =
      new Patience(ATTEMPTS, Duration.ofMillis(1), Duration.ofMillis(400), Duration.ofSeconds(2));

  private static final TestImage IMAGE = TestImage.large("amd64", 300_000, 11);
  private static final byte[] LAYER = TestImage.gzip(IMAGE.layers().getFirst());
  private static final String LAYER_PATH = "/blobs/" + Digest.of(LAYER);

  @TempDir private Path folder;
  private final TestRegistry registry = TestRegistry.running();
  private final FaultProxy proxy;
  private final String repository = registry.freshRepository("faulty");
  private Path last = Path.of("");
  private RegistrySettings settings = RegistrySettings.NONE.with(SHORT);

  NetworkFaultsTest() throws IOException {
    proxy = new FaultProxy(System.getenv("OSC_TEST_REGISTRY"));
  }

  @BeforeEach
  void push() {
    registry.push(repository, "1", IMAGE, TestRegistry.Format.OCI);
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    registry.close();
  }

  @Test
  void nothingIsAskedTwiceWhereNothingIsWrong() {
    assertSaved(fetch());

    assertThat(proxy.requests()).hasSize(3); // manifest, configuration, layer
  }

  @Test
  void aRefusedConnectionIsTriedAgainAndToldInTheEnd() {
    proxy.spoil("/manifests/1", FaultProxy.refuse(), FaultProxy.refuse());
    assertSaved(fetch());
    assertThat(proxy.requests("/manifests/1")).hasSize(3);

    proxy.spoil(_ -> true, always(FaultProxy.refuse()));
    assertFailed("registry.unreachable", fetchAnew());
  }

  @Test
  void aRegistryThatIsNotThereIsUnreachable() throws IOException {
    proxy.close();

    assertFailed("registry.unreachable", fetch());
  }

  @Test
  void aRegistryThatFallsSilentBeforeAnAnswerIsAskedAgain() {
    proxy.spoil("/manifests/1", proxy.stall());

    assertSaved(fetch());

    assertThat(proxy.requests("/manifests/1")).hasSize(2);
  }

  @Test
  void aManifestThatBreaksOrFallsSilentHalfWayIsAskedForAgain() {
    proxy.spoil("/manifests/1", FaultProxy.resetHalfWay(), proxy.stallHalfWay());

    assertSaved(fetch());

    assertThat(proxy.requests("/manifests/1")).hasSize(3);
  }

  @Test
  void aLayerThatBreaksHalfWayGoesOnWhereItEnded() {
    proxy.spoil(LAYER_PATH, FaultProxy.resetHalfWay());

    assertSaved(fetch());

    assertGoesOn(proxy.requests(LAYER_PATH));
  }

  @Test
  void aLayerThatFallsSilentHalfWayGoesOnWhereItEnded() {
    proxy.spoil(LAYER_PATH, proxy.stallHalfWay());

    assertSaved(fetch());

    assertGoesOn(proxy.requests(LAYER_PATH));
  }

  @Test
  void aRegistryThatWantsToBeAskedLaterIs() {
    proxy.spoil("/manifests/1", FaultProxy.status(429, Map.of("Retry-After", "0")));
    proxy.spoil(LAYER_PATH, FaultProxy.status(503, Map.of("Retry-After", "1")));

    assertSaved(fetch());

    assertThat(proxy.requests("/manifests/1")).hasSize(2);
    assertThat(proxy.requests(LAYER_PATH)).hasSize(2);
  }

  @Test
  void aRegistryThatWantsToBeAskedMuchLaterIsNotAskedAgainAndTheTimeIsTold() {
    proxy.spoil("/manifests/1", FaultProxy.status(503, Map.of("Retry-After", "600")));
    Message late = assertFailed("registry.later", fetch());
    assertThat(late.arguments()).contains(10L);
    assertThat(proxy.requests()).hasSize(1);

    proxy.spoil(
        "/manifests/1",
        FaultProxy.status(
            429, Map.of("RateLimit-Limit", "100;w=21600", "RateLimit-Remaining", "0;w=21600")));
    assertThat(assertFailed("registry.later", fetch()).arguments()).contains(360L);
    assertThat(proxy.requests()).hasSize(2);
  }

  @Test
  void aRegistryThatIsAlwaysBusyIsGivenUp() {
    FaultProxy.Fault busy = FaultProxy.status(503, Map.of());
    proxy.spoil("/manifests/1", busy, busy, busy);

    assertFailed("image.pull-failed", fetch());

    assertThat(proxy.requests()).hasSize(ATTEMPTS);
  }

  @Test
  void aLayerThatIsTooShortGoesOnAndOneThatIsTooLongIsRefused() {
    proxy.spoil(LAYER_PATH, FaultProxy.body(body -> Arrays.copyOf(body, body.length - 5)));
    assertSaved(fetch());
    List<Request> requests = proxy.requests(LAYER_PATH);
    assertThat(requests).hasSize(2);
    assertThat(requests.getLast().headers())
        .containsEntry("range", "bytes=" + (LAYER.length - 5) + "-");

    proxy.spoil(LAYER_PATH, FaultProxy.body(body -> Arrays.copyOf(body, body.length + 5)));
    assertFailed("registry.blob-size", fetchAnew());
    assertThat(proxy.requests(LAYER_PATH)).hasSize(3);
  }

  @Test
  void aLayerWithoutAnEndIsRefused() {
    proxy.spoil(LAYER_PATH, FaultProxy.endless());

    assertFailed("registry.blob-size", fetch());

    assertThat(proxy.requests(LAYER_PATH)).hasSize(1);
  }

  @Test
  void aManifestWithoutAnEndIsRefused() {
    proxy.spoil("/manifests/1", FaultProxy.endless());

    assertFailed("registry.document-too-large", fetch());

    assertThat(proxy.requests()).hasSize(1);
  }

  @Test
  void changedBytesAreRefused() {
    proxy.spoil(LAYER_PATH, FaultProxy.body(NetworkFaultsTest::changed));
    assertFailed("registry.blob-digest", fetch());
    assertThat(proxy.requests(LAYER_PATH)).hasSize(1);

    proxy.spoil("/manifests/1", FaultProxy.body(NetworkFaultsTest::changed));
    assertFailed("registry.blob-digest", fetch());
  }

  @Test
  void anotherArchitectureThanAskedForIsRefusedBeforeItsLayersCome() {
    TestImage arm = TestImage.of("arm64", "v8", "other");
    registry.push(repository, "arm", arm, TestRegistry.Format.OCI);
    proxy.spoil("/manifests/1", FaultProxy.redirect("arm"));

    assertFailed("image.wrong-architecture", fetch());

    assertThat(proxy.requests(Digest.of(TestImage.gzip(arm.layers().getFirst())).toString()))
        .isEmpty();
  }

  @Test
  void anAccountDoesNotFollowARedirectToAnotherHost() throws IOException {
    String basic = login("someone", "secret");
    try (TestHttp other = new TestHttp(request -> Reply.of(200, Map.of(), LAYER))) {
      proxy.spoil(
          request -> !basic.equals(request.headers().get("authorization")),
          FaultProxy.status(401, Map.of("WWW-Authenticate", "Basic realm=\"x\"")));
      proxy.spoil(LAYER_PATH, FaultProxy.redirect("http://" + other.address() + "/cdn?sig=1"));

      assertSaved(fetch());

      assertThat(proxy.requests(LAYER_PATH).getFirst().headers())
          .containsEntry("authorization", basic);
      assertThat(other.requests())
          .singleElement()
          .satisfies(r -> assertThat(r.headers()).doesNotContainKey("authorization"));
    }
  }

  @Test
  void aMirrorThatSendsSomethingElseIsLeftForTheRegistryItself() throws IOException {
    try (FaultProxy mirror = new FaultProxy(System.getenv("OSC_TEST_REGISTRY"))) {
      mirrored(mirror.address());
      mirror.spoil("/manifests/1", FaultProxy.body(NetworkFaultsTest::changed));

      assertSaved(fetch());

      assertThat(mirror.requests()).hasSize(1);
      assertThat(proxy.requests()).hasSize(3);
    }
  }

  @Test
  void aMirrorThatSendsNoManifestIsLeftForTheRegistryItself() throws IOException {
    try (TestHttp mirror = new TestHttp(request -> Reply.of(200, "<html>sign in</html>"))) {
      mirrored(mirror.address());

      assertSaved(fetch());

      assertThat(mirror.requests()).hasSize(1);
    }
  }

  @Test
  void whatAMirrorHasIsFetchedThereAndKeepsItsName() throws IOException {
    try (FaultProxy mirror = new FaultProxy(System.getenv("OSC_TEST_REGISTRY"))) {
      mirrored(mirror.address());
      login("someone", "secret"); // of the registry, not of the mirror
      mirror.spoil(LAYER_PATH, FaultProxy.resetHalfWay());

      FetchOutcome.Saved saved = assertSaved(fetch());

      assertThat(saved.tar().reference()).isEqualTo(reference());
      assertGoesOn(mirror.requests(LAYER_PATH));
      assertThat(mirror.requests())
          .allSatisfy(r -> assertThat(r.headers()).doesNotContainKey("authorization"));
      assertThat(proxy.requests()).isEmpty();
    }
  }

  @Test
  void whatAMirrorLacksComesFromTheRegistryAndAMirrorThatIsAwayIsAskedOnce() throws IOException {
    try (TestHttp mirror = new TestHttp(request -> Reply.of(404, "{}"))) {
      mirrored(mirror.address() + "/hub");
      assertSaved(fetch());
      assertThat(mirror.requests().getFirst().path())
          .isEqualTo("/v2/hub/" + repository + "/manifests/1");
    }
    try (FaultProxy mirror = new FaultProxy(System.getenv("OSC_TEST_REGISTRY"))) {
      settings = RegistrySettings.NONE.with(SHORT);
      mirrored(mirror.address());
      mirror.spoil(_ -> true, always(FaultProxy.refuse()));

      assertSaved(fetchAnew());

      assertThat(mirror.requests()).isEqualTo(mirror.requests("/manifests/1"));
      assertThat(proxy.requests(LAYER_PATH)).hasSize(2);
    }
  }

  private void mirrored(String place) {
    settings = settings.with(Mirror.parse(proxy.address() + "=" + place));
  }

  private ImageReference reference() {
    return ImageReference.parse(proxy.address() + "/" + repository + ":1").orElseThrow();
  }

  /** Fetches what a run before did not keep. */
  private FetchOutcome fetchAnew() {
    return fetch("anew");
  }

  private FetchOutcome fetch() {
    return fetch("images");
  }

  private FetchOutcome fetch(String into) {
    last = folder.resolve(into);
    RegistryCredentials accounts = new RegistryCredentials(List.of(folder.resolve("config.json")));
    EngineOptions store = EngineOptions.in(folder.resolve("store-" + into));
    try (RegistryEngine engine = RegistryEngine.open(store, accounts, settings, Limits.DEFAULT)) {
      return new ImageFetcher(engine, Limits.DEFAULT)
          .fetch(List.of(reference()), EnumSet.of(Platform.X86_64), last, Job.none())
          .getFirst();
    }
  }

  private FetchOutcome.Saved assertSaved(FetchOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            FetchOutcome.Saved.class,
            saved -> assertThat(saved.tar().config()).isEqualTo(IMAGE.id()));
    return (FetchOutcome.Saved) outcome;
  }

  private Message assertFailed(String key, FetchOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            FetchOutcome.Failed.class, failed -> assertThat(failed.why().key()).isEqualTo(key));
    assertThat(last.toFile().list((_, name) -> name.contains(".tar")))
        .satisfiesAnyOf(names -> assertThat(names).isNull(), names -> assertThat(names).isEmpty());
    return ((FetchOutcome.Failed) outcome).why();
  }

  /** More often than the JDK and we try together. */
  private static FaultProxy.Fault[] always(FaultProxy.Fault fault) {
    return Collections.nCopies(100, fault).toArray(FaultProxy.Fault[]::new);
  }

  private static void assertGoesOn(List<Request> requests) {
    assertThat(requests).hasSize(2);
    assertThat(requests.getFirst().headers()).doesNotContainKey("range");
    assertThat(requests.getLast().headers().get("range")).matches("bytes=[1-9]\\d*-");
  }

  private static byte[] changed(byte[] body) {
    byte[] changed = body.clone();
    changed[changed.length / 2] ^= 1;
    return changed;
  }

  private String login(String user, String password) throws IOException {
    String pair =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        folder.resolve("config.json"),
        "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(proxy.address(), pair));
    return "Basic " + pair;
  }
}
