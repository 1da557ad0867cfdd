package io.oscstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.registry.TestHttp.Reply;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blobs that wait for their turn. */
class RegistryBlobsTest {
  private static final byte[] SLOW = "slow".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEXT = "next".getBytes(StandardCharsets.UTF_8);

  private @TempDir Path folder;

  @Test
  void whoWaitsForASlotKeepsNobodyElseFromItsBlob() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch waits = new CountDownLatch(1);
    try (TestHttp server =
            new TestHttp(request -> {
              boolean slow = request.path().endsWith(Digest.of(SLOW).toString());
              if (slow) {
                begun.countDown();
                await(over);
              }
              return Reply.of(200, Map.of(), slow ? SLOW : NEXT);
            });
        RegistryClient client =
            new RegistryClient(new RegistryCredentials(List.of()), RegistrySettings.NONE)) {
      BlobStore store = new BlobStore(folder, Long.MAX_VALUE);
      RegistryBlobs blobs = new RegistryBlobs(client, store, 1);
      ImageReference image = ImageReference.parse(server.address() + "/a/b:1").orElseThrow();
      CompletableFuture<Void> slow = fetching(blobs, image, SLOW, Job.none());
      begun.await();
      CompletableFuture<Void> next = fetching(blobs, image, NEXT, new Noticed(waits));
      waits.await();

      try (BlobClaim _ = BlobClaim.attempt(folder, Digest.of(NEXT).hex()).orElseThrow()) {
        assertThat(next).isNotDone();
      } finally {
        over.countDown();
      }
      CompletableFuture.allOf(slow, next).join();
    }
  }

  @Test
  void whatLiesThereIsToldBeforeTheBytes() throws Exception {
    Descriptor blob = new Descriptor("", Digest.of(NEXT), NEXT.length);
    BlobStore store = new BlobStore(folder, Long.MAX_VALUE);
    Files.write(store.part(blob.digest()), Arrays.copyOf(NEXT, 1));
    try (TestHttp server = new TestHttp(request -> Reply.of(200, Map.of(), NEXT));
        RegistryClient client =
            new RegistryClient(new RegistryCredentials(List.of()), RegistrySettings.NONE)) {
      RegistryBlobs blobs = new RegistryBlobs(client, store, 1);
      ImageReference image = ImageReference.parse(server.address() + "/a/b:1").orElseThrow();

      assertThat(told(blobs, image, blob)).startsWith("there 1", "4").doesNotContain("there 4");
      assertThat(told(blobs, image, blob)).containsExactly("there 4", "4");
    }
  }

  private static List<String> told(RegistryBlobs blobs, ImageReference image, Descriptor blob)
      throws IOException {
    List<String> told = new ArrayList<>();
    Job job =
        new Job() {
          @Override
          public void report(Message what) {}

          @Override
          public void progress(long done, long total) {
            told.add("" + done);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    blobs.fetch(image, blob, bytes -> told.add("there " + bytes), job).close();
    return told;
  }

  private static CompletableFuture<Void> fetching(
      RegistryBlobs blobs, ImageReference image, byte[] bytes, Job job) {
    Descriptor blob = new Descriptor("", Digest.of(bytes), bytes.length);
    return CompletableFuture.runAsync(
        () -> {
          try {
            blobs.fetch(image, blob, there -> {}, job).close();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        },
        Thread.ofVirtual()::start);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tells as soon as it is asked whether it is cancelled. */
  private record Noticed(CountDownLatch asked) implements Job {
    @Override
    public void report(Message what) {}

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean cancelled() {
      asked.countDown();
      return false;
    }
  }
}
