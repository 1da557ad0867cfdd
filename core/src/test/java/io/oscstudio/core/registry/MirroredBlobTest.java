package io.oscstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.registry.TestHttp.Reply;
import io.oscstudio.core.registry.settings.Mirror;
import io.oscstudio.core.registry.settings.Patience;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blob whose mirror does not keep its word. */
class MirroredBlobTest {
  private static final byte[] BLOB =
      "a blob of some bytes".repeat(500).getBytes(StandardCharsets.UTF_8);
  private static final byte[] HALF = Arrays.copyOf(BLOB, BLOB.length / 2);

  private @TempDir Path folder;
  private Supplier<Reply> spoiled = () -> Reply.of(500, "");
  private final TestHttp mirror = new TestHttp(request -> spoiled.get());
  private final TestHttp registry = new TestHttp(request -> Reply.of(200, Map.of(), BLOB));
  private final ImageReference reference =
      ImageReference.parse(registry.address() + "/a/b:1").orElseThrow();

  MirroredBlobTest() throws IOException {}

  @AfterEach
  void stop() throws IOException {
    mirror.close();
    registry.close();
  }

  @Test
  void aMirrorThatBreaksAgainAndAgainIsLeft() throws Exception {
    spoiled = () -> new Reply(200, Map.of(), BLOB, HALF.length);
    assertFetched(4, 2);
  }

  @Test
  void aMirrorThatSendsTooLittleAgainAndAgainIsLeft() throws Exception {
    spoiled = () -> Reply.of(200, Map.of(), HALF);
    assertFetched(4, 2);
  }

  @Test
  void aMirrorIsLeftBeforeTheOnlyAttemptIsUsedUp() throws Exception {
    spoiled = () -> Reply.of(200, Map.of(), HALF);
    assertFetched(1, 1);
  }

  @Test
  void whatAMirrorSpoiledIsFetchedAnewAlsoWhereAnotherBlobLeftIt() throws Exception {
    try (RegistryClient client = client(4)) {
      spoiled =
          () -> {
            client.leaveMirrors(reference);
            return Reply.of(200, Map.of(), new byte[BLOB.length]);
          };
      download(client);
      assertThat(registry.requests()).hasSize(1);
    }
  }

  private void assertFetched(int attempts, int ofMirror) throws IOException {
    try (RegistryClient client = client(attempts)) {
      download(client);
    }
    assertThat(mirror.requests()).hasSize(ofMirror);
    assertThat(registry.requests()).hasSize(1);
  }

  private RegistryClient client(int attempts) {
    Patience patience =
        new Patience(attempts, Duration.ofMillis(1), Duration.ofSeconds(20), Duration.ZERO);
    return new RegistryClient(
        new RegistryCredentials(List.of()),
        RegistrySettings.NONE
            .with(patience)
            .with(Mirror.parse(registry.address() + "=" + mirror.address())));
  }

  private void download(RegistryClient client) throws IOException {
    Path part = folder.resolve("part");
    Descriptor blob = new Descriptor("", Digest.of(BLOB), BLOB.length);
    new BlobDownload(client, reference, blob, part, Job.none()).run();
    assertThat(part).hasBinaryContent(BLOB);
  }
}
