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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over a server of two images that share a layer, for two platforms. */
class FetchRunTest {
  private static final Set<Platform> BOTH = EnumSet.allOf(Platform.class);
  private static final byte[] SHARED = TestImage.layer("shared", new byte[300_000]);

  private @TempDir Path folder;
  private final Map<String, byte[]> content = new ConcurrentHashMap<>();
  private Function<Request, Reply> behaviour = this::serve;
  private final TestHttp server;
  private byte[] sharedBlob = {};

  FetchRunTest() throws IOException {
    server = new TestHttp(request -> behaviour.apply(request));
    publish("a/one", image("amd64", "one"), image("arm64", "one"));
    publish("a/two", image("amd64", "two"), image("arm64", "two"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void fetchesWhatRowsShareOnceAndAnotherRunNothing() throws Exception {
    Run run = run(EngineOptions.in(folder.resolve("store")), "first");
    List<FetchOutcome> outcomes = run.run();

    assertThat(outcomes).hasSize(4).allMatch(o -> o instanceof FetchOutcome.Saved);
    assertThat(blobRequests()).doesNotHaveDuplicates();
    assertThat(run.progress().reused()).isEqualTo(3L * sharedBlob.length);
    int asked = blobRequests().size();

    Run again = run(EngineOptions.in(folder.resolve("store")), "second");
    again.run();

    assertThat(blobRequests()).hasSize(asked);
    assertThat(again.progress().transferred()).isZero();
    assertThat(Files.mismatch(tar("first", "one"), tar("second", "one"))).isEqualTo(-1);
  }

  @Test
  void aPlanCountsWhatIsSharedOnceAndFetchesNothing() {
    FetchPlan plan = run(EngineOptions.in(folder.resolve("store")), "tars").plan();

    long shared = 3L * sharedBlob.length;
    assertThat(plan.rows()).hasSize(4).allMatch(r -> r instanceof FetchPlan.Row.Needed);
    assertThat(plan.shared()).isEqualTo(shared);
    assertThat(plan.toFetch() + plan.shared())
        .isEqualTo(
            plan.rows().stream()
                .mapToLong(r -> ((FetchPlan.Row.Needed) r).content().bytes())
                .sum());
    assertThat(plan.fits()).isTrue();
    assertThat(blobRequests()).isEmpty();
    assertThat(folder.resolve("tars")).doesNotExist();
  }

  @Test
  void aDamagedBlobOfTheCacheIsFetchedAgainAndNoTarGetsIt() throws Exception {
    EngineOptions options = EngineOptions.in(folder.resolve("store"));
    run(options, "first").run();
    Path blob = folder.resolve("store").resolve(Digest.of(sharedBlob).hex());
    byte[] damaged = sharedBlob.clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(blob, damaged);

    List<FetchOutcome> outcomes = run(options, "second").run();

    assertThat(outcomes).allMatch(o -> o instanceof FetchOutcome.Saved);
    assertThat(blob).hasBinaryContent(sharedBlob);
    assertThat(Files.mismatch(tar("first", "two"), tar("second", "two"))).isEqualTo(-1);
  }

  @Test
  void aCacheKeepsToItsBoundAndWhatIsInUse() throws Exception {
    run(EngineOptions.in(folder.resolve("store")).withStoreBytes(1), "tars").run();

    assertThat(folder.resolve("store").toFile().list()).containsExactly("locks");
  }

  @Test
  void gzippedTarsAreSmallerAndOfTheSameImage() throws Exception {
    EngineOptions options = EngineOptions.in(folder.resolve("store"));
    List<FetchOutcome> plain = run(options, "plain").run();
    Run packed = run(options, "packed", TarForm.GZIPPED);
    List<FetchOutcome> gzipped = packed.run();

    for (int i = 0; i < plain.size(); i++) {
      SavedTar one = ((FetchOutcome.Saved) plain.get(i)).tar();
      SavedTar other = ((FetchOutcome.Saved) gzipped.get(i)).tar();
      assertThat(other.config()).isEqualTo(one.config());
      assertThat(other.bytes()).isLessThan(one.bytes());
    }
    assertThat(run(options, "packed", TarForm.GZIPPED).run())
        .allMatch(o -> ((FetchOutcome.Saved) o).reused());
    assertThat(run(options, "packed").run()).noneMatch(o -> ((FetchOutcome.Saved) o).reused());
  }

  @Test
  void aPausedRunWaitsAndGoesOn() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Run run = run(EngineOptions.in(folder.resolve("store")), "tars");
    behaviour =
        request -> {
          if (request.path().contains("/blobs/")) {
            run.of.pause();
            begun.countDown();
          }
          return serve(request);
        };

    CompletableFuture<List<FetchOutcome>> outcomes = CompletableFuture.supplyAsync(run::run);
    begun.await();

    assertThat(run.progress().paused()).isTrue();
    assertThat(outcomes).isNotDone();
    behaviour = this::serve;
    run.of.resume();
    assertThat(outcomes.join()).allMatch(o -> o instanceof FetchOutcome.Saved);
  }

  @Test
  void aPausedRunCanBeCancelled() {
    Run run = run(EngineOptions.in(folder.resolve("store")), "tars");
    run.of.pause();
    CompletableFuture<List<FetchOutcome>> outcomes = CompletableFuture.supplyAsync(run::run);
    run.of.cancel();

    assertThatThrownBy(outcomes::join).hasCauseInstanceOf(CancelledException.class);
  }

  @Test
  void progressNeverGoesBackThoughABlobBeginsAgain() {
    Set<String> dropped = ConcurrentHashMap.newKeySet();
    behaviour =
        request -> {
          byte[] bytes = content.get(request.path());
          boolean first = request.path().contains("/blobs/") && dropped.add(request.path());
          return bytes == null
              ? Reply.of(404, "{}")
              : new Reply(200, Map.of(), bytes, first ? bytes.length / 2 : bytes.length);
        };
    RecordingJob job = new RecordingJob();
    Run run = run(EngineOptions.in(folder.resolve("store")), "tars");

    assertThat(run.of.run(job)).allMatch(o -> o instanceof FetchOutcome.Saved);
    assertThat(job.done()).isSorted();
    assertThat(run.progress().fraction()).isEqualTo(1);
  }

  @Test
  void layersOfAnotherHostAreRefused() throws Exception {
    TestImage image = image("amd64", "far");
    byte[] layer = blob("a/far", TestImage.gzip(image.layers().getFirst()));
    content.put(
        "/v2/a/far/manifests/1",
        "{\"config\":%s,\"layers\":[%s]}"
            .formatted(
                descriptor(blob("a/far", image.config())),
                descriptor(layer)
                    .replace(
                        "{",
                        "{\"mediaType\":\"application/vnd.docker.image.rootfs.foreign.diff.tar.gzip\","))
            .getBytes(StandardCharsets.UTF_8));

    FetchRequest request =
        FetchRequest.of(List.of(reference("a/far")), Set.of(Platform.X86_64), folder);
    try (ImageEngine engine = engine(EngineOptions.in(folder.resolve("store")))) {
      assertThat(new FetchRun(engine, request, Limits.DEFAULT).run(Job.none()))
          .singleElement()
          .satisfies(o ->
              assertThat(((FetchOutcome.Failed) o).why().key()).isEqualTo("image.layer-elsewhere"));
    }
  }

  @Test
  void nothingIsFetchedThatDoesNotFit() {
    assertThatThrownBy(() -> new DiskNeed(folder, 2, 1).require())
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo("image.disk-full"));
    assertThat(
            DiskNeed.merged(List.of(DiskNeed.of(folder, 5), DiskNeed.of(folder.resolve("x"), 7))))
        .singleElement()
        .satisfies(disk -> assertThat(disk.needed()).isEqualTo(12));
  }

  private List<String> blobRequests() {
    return server.requests().stream()
        .map(Request::path)
        .filter(path -> path.contains("/blobs/"))
        .map(path -> path.substring(path.lastIndexOf('/')))
        .toList();
  }

  private Path tar(String tars, String image) {
    return folder.resolve(tars).resolve(image + "-1-aarch64.tar");
  }

  private Run run(EngineOptions options, String tars) {
    return run(options, tars, TarForm.PLAIN);
  }

  private Run run(EngineOptions options, String tars, TarForm form) {
    ImageEngine engine = engine(options);
    FetchRequest request =
        FetchRequest.of(List.of(reference("a/one"), reference("a/two")), BOTH, folder.resolve(tars))
            .withForm(form);
    return new Run(engine, new FetchRun(engine, request, Limits.DEFAULT));
  }

  /** A run with an engine of its own. */
  private record Run(ImageEngine engine, FetchRun of) {
    List<FetchOutcome> run() {
      try (engine) {
        return of.run(Job.none());
      }
    }

    FetchPlan plan() {
      try (engine) {
        return of.plan(Job.none());
      }
    }

    FetchProgress progress() {
      return of.progress();
    }
  }

  private static ImageEngine engine(EngineOptions options) {
    return RegistryEngine.open(
        options, new RegistryCredentials(List.of()), RegistrySettings.NONE, Limits.DEFAULT);
  }

  private ImageReference reference(String repository) {
    return ImageReference.parse(server.address() + "/" + repository + ":1").orElseThrow();
  }

  private static TestImage image(String architecture, String text) {
    byte[] own =
        TestImage.layer(
            "own", (architecture + text).repeat(50_000).getBytes(StandardCharsets.UTF_8));
    return TestImage.of(architecture, "", List.of(SHARED, own));
  }

  private void publish(String repository, TestImage... images) {
    List<String> manifests = new ArrayList<>();
    for (TestImage image : images) {
      List<String> layers = new ArrayList<>();
      for (byte[] layer : image.layers()) {
        layers.add(descriptor(blob(repository, TestImage.gzip(layer))));
      }
      byte[] manifest =
          "{\"config\":%s,\"layers\":[%s]}"
              .formatted(descriptor(blob(repository, image.config())), String.join(",", layers))
              .getBytes(StandardCharsets.UTF_8);
      content.put("/v2/" + repository + "/manifests/" + Digest.of(manifest), manifest);
      String platform =
          ",\"platform\":{\"os\":\"linux\",\"architecture\":\"" + image.architecture() + "\"}}";
      manifests.add(descriptor(manifest).replace("}", platform));
    }
    sharedBlob = TestImage.gzip(SHARED);
    content.put(
        "/v2/" + repository + "/manifests/1",
        "{\"manifests\":[%s]}"
            .formatted(String.join(",", manifests))
            .getBytes(StandardCharsets.UTF_8));
  }

  private byte[] blob(String repository, byte[] bytes) {
    content.put("/v2/" + repository + "/blobs/" + Digest.of(bytes), bytes);
    return bytes;
  }

  private static String descriptor(byte[] bytes) {
    return "{\"digest\":\"%s\",\"size\":%d}".formatted(Digest.of(bytes), bytes.length);
  }

  private Reply serve(Request request) {
    byte[] found = content.get(request.path());
    return found == null ? Reply.of(404, "{}") : Reply.of(200, Map.of(), found);
  }
}
