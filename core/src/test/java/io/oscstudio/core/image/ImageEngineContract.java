package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.image.FetchOutcome.Failed;
import io.oscstudio.core.image.FetchOutcome.Saved;
import io.oscstudio.core.image.TestRegistry.Format;
import io.oscstudio.core.registry.RegistryCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every engine does, whoever it is: the same outcomes and the same bytes. */
abstract class ImageEngineContract {
  // Of its own for each test: an engine that has layers unpacked does not load them again.
  final String text = UUID.randomUUID().toString();
  final TestImage amd64 = TestImage.of("amd64", "", "amd64 " + text, text);
  final TestImage arm64 = TestImage.of("arm64", "v8", "arm64 " + text, text);
  final TestRegistry registry = TestRegistry.running();
  final String repository = registry.freshRepository("app");
  @TempDir Path folder;

  /** The engine under test, with somebody's accounts. */
  abstract ImageEngine open(RegistryCredentials credentials) throws IOException;

  /** How many runs are started at once through one tag. */
  abstract int crowd();

  @ParameterizedTest
  @EnumSource
  void twoArchitecturesOfOneTagGiveTheBytesOfEach(Format format) throws Exception {
    registry.pushIndex(repository, "1", List.of(arm64, amd64), format);

    List<FetchOutcome> outcomes = fetch(registry.reference(repository, "1"));

    assertSaved(outcomes.get(0), amd64);
    assertSaved(outcomes.get(1), arm64);
  }

  @Test
  void attestationsBesideTheImagesAreNoImages() throws Exception {
    TestImage attestation = TestImage.of("unknown", "", "attested " + text);
    registry.pushIndex(repository, "1", List.of(attestation, amd64, arm64), Format.OCI);

    List<FetchOutcome> outcomes = fetch(registry.reference(repository, "1"));

    assertSaved(outcomes.get(0), amd64);
    assertSaved(outcomes.get(1), arm64);
  }

  @ParameterizedTest
  @EnumSource
  void anImageOfOneArchitectureIsSavedForItAndRefusedForTheOther(Format format) throws Exception {
    registry.push(repository, "1", amd64, format);

    List<FetchOutcome> outcomes = fetch(registry.reference(repository, "1"));

    assertSaved(outcomes.get(0), amd64);
    assertLacks(outcomes.get(1), "image.no-platform", "image.wrong-architecture");
  }

  @ParameterizedTest
  @EnumSource
  void anIndexWithoutThePlatformIsAnsweredWithThoseItHas(Format format) throws Exception {
    registry.pushIndex(repository, "1", List.of(amd64), format);

    List<FetchOutcome> outcomes = fetch(registry.reference(repository, "1"));

    assertSaved(outcomes.get(0), amd64);
    assertLacks(outcomes.get(1), "image.no-platform");
  }

  @Test
  void aPrivateRepositoryOpensWithTheAccountOnly() throws Exception {
    try (TestRegistry closed = TestRegistry.ofAccounts()) {
      closed.pushIndex(repository, "1", List.of(amd64, arm64), Format.OCI);
      ImageReference reference = closed.reference(repository, "1");

      List<FetchOutcome> refused = fetch(reference, new RegistryCredentials(List.of()));
      List<FetchOutcome> outcomes = fetch(reference, closed.login(folder));

      assertThat(refused)
          .extracting(o -> ((Failed) o).why().key())
          .containsExactly("image.access-denied", "image.access-denied");
      assertSaved(outcomes.get(0), amd64);
      assertSaved(outcomes.get(1), arm64);
    }
  }

  @Test
  void aCrowdAtOneTagGetsTheRightArchitectureEachTime() throws Exception {
    registry.pushIndex(repository, "1", List.of(amd64, arm64), Format.OCI);
    ImageReference reference = registry.reference(repository, "1");
    List<Callable<List<FetchOutcome>>> runs = new ArrayList<>();
    try (ImageEngine engine = open(new RegistryCredentials(List.of()));
        ExecutorService threads = Executors.newFixedThreadPool(crowd())) {
      for (int i = 0; i < crowd(); i++) {
        Path own = folder.resolve("run" + i);
        runs.add(() -> fetch(engine, reference, own));
      }
      for (Future<List<FetchOutcome>> run : threads.invokeAll(runs)) {
        assertSaved(run.get().get(0), amd64);
        assertSaved(run.get().get(1), arm64);
      }
    }
  }

  List<FetchOutcome> fetch(ImageReference reference) throws IOException {
    return fetch(reference, new RegistryCredentials(List.of()));
  }

  private List<FetchOutcome> fetch(ImageReference reference, RegistryCredentials credentials)
      throws IOException {
    try (ImageEngine engine = open(credentials)) {
      return fetch(engine, reference, folder.resolve("tars"));
    }
  }

  /** Both architectures, x86_64 first. */
  static List<FetchOutcome> fetch(ImageEngine engine, ImageReference reference, Path folder) {
    return new ImageFetcher(engine, Limits.DEFAULT)
        .fetch(List.of(reference), EnumSet.allOf(Platform.class), folder, Job.none());
  }

  /** That the tar has the bytes our writer makes of the image as it was before any engine. */
  void assertSaved(FetchOutcome outcome, TestImage image) throws IOException {
    assertThat(outcome).isInstanceOf(Saved.class);
    SavedTar tar = ((Saved) outcome).tar();
    Path expected = Files.createTempFile(folder, "expected", ".tar");
    new TarWriter(Limits.DEFAULT)
        .write(
            MemoryParts.plain(image),
            outcome.reference(),
            outcome.platform(),
            expected,
            Job.none());
    assertThat(tar.config()).isEqualTo(image.id());
    assertThat(Files.mismatch(tar.file(), expected)).isEqualTo(-1);
  }

  private static void assertLacks(FetchOutcome outcome, String... keys) {
    Failed failed = (Failed) outcome;
    assertThat(failed.why().key()).isIn((Object[]) keys);
    assertThat(failed.why().arguments()).contains("linux/arm64", "linux/amd64");
  }
}
