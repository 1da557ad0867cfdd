package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.ImageManifests.Manifest;
import io.oscstudio.core.registry.RegistryClient;
import io.oscstudio.core.registry.RegistryCredentials;
import io.oscstudio.core.registry.RegistryRefusal;
import io.oscstudio.core.registry.TestHttp;
import io.oscstudio.core.registry.TestHttp.Reply;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Manifests of one image, asked for by several rows of a run. */
class ImageManifestsTest {
  private final Map<String, byte[]> content = new ConcurrentHashMap<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch waits = new CountDownLatch(1);
  private volatile Supplier<Reply> tag = () -> Reply.of(404, "{}");
  private final TestHttp server;
  private final RegistryClient client =
      new RegistryClient(new RegistryCredentials(List.of()), RegistrySettings.NONE);
  private final ImageManifests manifests = new ImageManifests(client);
  private final Reply index;

  ImageManifestsTest() throws IOException {
    server =
        new TestHttp(request ->
            request.path().endsWith("/1")
                ? tag.get()
                : Reply.of(200, Map.of(), content.getOrDefault(request.path(), new byte[0])));
    index =
        Reply.of(200, "{\"manifests\":[%s,%s]}".formatted(manifest("amd64"), manifest("arm64")));
  }

  @AfterEach
  void stop() throws IOException {
    waits.countDown();
    client.close();
    server.close();
  }

  @Test
  void aTagIsAskedForOnceByBothPlatformsAtTheSameTime() throws Exception {
    tag = () -> held(index);
    CompletableFuture<Manifest> one = resolving(Platform.X86_64, Job.none());
    asked.await();
    CompletableFuture<Manifest> other = resolving(Platform.AARCH64, new Noticed());

    assertThat(one.join()).isNotEqualTo(other.join());
    assertThat(server.requests()).hasSize(3); // the index, and a manifest for each
  }

  @Test
  void whoWaitsGetsTheFailureAndTheNextAsksAgain() throws Exception {
    tag = () -> held(Reply.of(404, "{}"));
    CompletableFuture<Manifest> one = resolving(Platform.X86_64, Job.none());
    asked.await();
    CompletableFuture<Manifest> other = resolving(Platform.AARCH64, new Noticed());

    assertThatThrownBy(one::join).hasCauseInstanceOf(RegistryRefusal.class);
    assertThatThrownBy(other::join).hasCauseInstanceOf(RegistryRefusal.class);
    assertThat(server.requests()).hasSize(1);

    tag = () -> index;
    assertThat(resolving(Platform.AARCH64, Job.none()).join().layers()).isEmpty();
  }

  @Test
  void whoWaitsAsksWhenWhoAskedIsCancelled() throws Exception {
    RecordingJob cancelled = new RecordingJob();
    tag =
        () -> {
          tag = () -> index;
          return held(Reply.of(404, "{}"));
        };
    CompletableFuture<Manifest> one = resolving(Platform.X86_64, cancelled);
    asked.await();
    cancelled.cancelAt(0);
    cancelled.progress(0, 0);
    CompletableFuture<Manifest> other = resolving(Platform.AARCH64, Job.none());

    assertThat(other.join().layers()).isEmpty();
    assertThatThrownBy(one::join).hasCauseInstanceOf(CancelledException.class);
  }

  @Test
  void aManifestOfTooManyLayersIsRefused() {
    String layer = "{\"digest\":\"%s\",\"size\":5}".formatted(digest("layer"));
    String layers = String.join(",", Collections.nCopies(ImageManifests.MOST_LAYERS + 1, layer));
    tag = () -> Reply.of(200, "{\"config\":%s,\"layers\":[%s]}".formatted(layer, layers));

    assertThatThrownBy(resolving(Platform.X86_64, Job.none())::join)
        .rootCause()
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isEqualTo("image.layers-too-many"));
  }

  private CompletableFuture<Manifest> resolving(Platform platform, Job job) {
    ImageReference reference = ImageReference.parse(server.address() + "/a/b:1").orElseThrow();
    return CompletableFuture.supplyAsync(
        () -> manifests.resolve(reference, platform, job), Thread.ofVirtual()::start);
  }

  /** A reply that comes when somebody else waits, or asks too. */
  private Reply held(Reply reply) {
    try {
      if (asked.getCount() > 0) {
        asked.countDown();
        waits.await();
      }
      return reply;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Publishes a manifest, and tells how an index lists it. */
  private String manifest(String architecture) {
    String config = "{\"digest\":\"%s\",\"size\":5}".formatted(digest(architecture));
    String manifest = "{\"config\":%s,\"layers\":[]}".formatted(config);
    content.put("/v2/a/b/manifests/" + digest(manifest), manifest.getBytes(StandardCharsets.UTF_8));
    return "{\"digest\":\"%s\",\"platform\":{\"os\":\"linux\",\"architecture\":\"%s\"}}"
        .formatted(digest(manifest), architecture);
  }

  private static Digest digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Lets the reply go as soon as it is asked whether it is cancelled. */
  private final class Noticed implements Job {
    @Override
    public void report(Message what) {}

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean cancelled() {
      waits.countDown();
      return false;
    }
  }
}
