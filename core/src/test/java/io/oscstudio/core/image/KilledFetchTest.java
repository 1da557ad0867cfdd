package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.TestJvm;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Waiting;
import io.oscstudio.core.registry.FaultProxy;
import io.oscstudio.core.registry.TestHttp.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it fetches leaves what the next one goes on with. */
@Tag("registry")
class KilledFetchTest {
  private static final TestImage IMAGE =
      TestImage.of(
          "amd64",
          "",
          List.of(layer(1), layer(2), TestImage.large("amd64", 3 << 20, 5).layers().getFirst()));

  @TempDir private Path folder;

  private static byte[] layer(int seed) {
    return TestImage.large("amd64", 200_000, seed).layers().getFirst();
  }

  @Test
  void noFinishedBlobIsFetchedTwice() throws Exception {
    try (TestRegistry registry = TestRegistry.running();
        FaultProxy proxy = new FaultProxy(System.getenv("OSC_TEST_REGISTRY"))) {
      String repository = registry.freshRepository("killed");
      registry.push(repository, "1", IMAGE, TestRegistry.Format.OCI);
      String reference = proxy.address() + "/" + repository + ":1";
      CountDownLatch half = new CountDownLatch(1);
      FaultProxy.Fault stall = proxy.stallHalfWay();
      proxy.spoil(
          path(2),
          (real, socket) -> {
            half.countDown();
            stall.answer(real, socket);
          });

      Process first = start(reference);
      try {
        if (!half.await(20, TimeUnit.SECONDS)) {
          first.destroyForcibly();
          throw new AssertionError(said(first));
        }
        waitForFinished(1 + 2); // configuration and the two small layers
      } finally {
        first.destroyForcibly().waitFor();
      }
      assertThat(folder.resolve("images").toFile().list((_, name) -> name.endsWith(".tar")))
          .isEmpty();
      Process second = start(reference);

      assertThat(said(second)).contains("Saved");
      assertThat(proxy.requests(path(0))).hasSize(1);
      assertThat(proxy.requests(path(1))).hasSize(1);
      assertThat(proxy.requests(Digest.of(IMAGE.config()).toString())).hasSize(1);
      List<Request> unfinished = proxy.requests(path(2));
      assertThat(unfinished).hasSize(2);
      assertThat(unfinished.getLast().headers().get("range")).matches("bytes=[1-9]\\d*-");
    }
  }

  private static String path(int layer) {
    return "/blobs/" + Digest.of(TestImage.gzip(IMAGE.layers().get(layer)));
  }

  private Process start(String reference) throws IOException {
    return TestJvm.start(KilledFetchChild.class, "-Xmx256m", reference, folder.toString());
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Until so many blobs lie in the store, and some bytes of the one that is on its way. */
  private void waitForFinished(int blobs) throws IOException {
    Path store = folder.resolve("blobs");
    for (int tries = 0; tries < 600; tries++) {
      String[] whole = store.toFile().list((_, name) -> name.matches("[0-9a-f]{64}"));
      Path part = store.resolve(Digest.of(TestImage.gzip(IMAGE.layers().get(2))).hex() + ".part");
      if (whole != null && whole.length == blobs && Files.exists(part) && Files.size(part) > 0) {
        return;
      }
      Waiting.pause(100, Job.none());
    }
    throw new AssertionError("Not so many blobs: " + List.of(store.toFile().list()));
  }
}
