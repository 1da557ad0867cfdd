package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.TestRegistry.Format;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a real engine and a real registry. */
@Tag("docker")
class DockerEngineTest {
  // Of its own for each test: an engine that has layers unpacked does not load them again.
  private final String text = UUID.randomUUID().toString();
  private final TestImage amd64 = TestImage.of("amd64", "", "amd64 " + text, text);
  private final TestImage arm64 = TestImage.of("arm64", "v8", "arm64 " + text, text);
  private final URI host = URI.create(System.getenv("OSC_TEST_DOCKER_HOST"));
  private final TestRegistry registry = TestRegistry.running();
  private final RawEngine raw = new RawEngine(host);
  private final DockerEngine engine = DockerEngine.connect(host, false, Limits.DEFAULT);
  private @TempDir Path folder;
  private String repository = "";

  @BeforeEach
  void freshRepository() {
    repository = registry.freshRepository("app");
  }

  @AfterEach
  void close() throws Exception {
    engine.close();
    raw.close();
    registry.close();
  }

  @ParameterizedTest
  @EnumSource
  void savesBothArchitecturesOfAnIndex(Format format) throws Exception {
    registry.pushIndex(repository, "1.0", List.of(amd64, arm64), format);

    SavedTar amd = save("1.0", Platform.X86_64);
    SavedTar arm = save("1.0", Platform.AARCH64);

    assertThat(amd.config()).isEqualTo(amd64.id());
    assertThat(arm.config()).isEqualTo(arm64.id());
    assertThat(raw.exists(registry.reference(repository, "1.0").toString())).isFalse();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void anEngineLoadsTheTarAsTheSameImage() throws Exception {
    registry.push(repository, "1.0", amd64, Format.SCHEMA2);

    SavedTar tar = save("1.0", Platform.X86_64);
    raw.load(tar.file());

    String name = registry.reference(repository, "1.0").toString();
    assertThat(raw.holds(name, amd64)).isTrue();
    raw.remove(name);
  }

  @Test
  void refusesAnotherArchitectureThanAsked() {
    registry.push(repository, "1.0", amd64, Format.OCI);

    assertThatThrownBy(() -> save("1.0", Platform.AARCH64))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isIn("image.wrong-architecture", "image.no-platform"));
    assertThat(folder.resolve("image.tar")).doesNotExist();
    assertThat(raw.exists(registry.reference(repository, "1.0").toString())).isFalse();
  }

  @Test
  void saysThatAnIndexLacksThePlatform() {
    registry.pushIndex(repository, "1.0", List.of(amd64), Format.SCHEMA2);

    assertThatThrownBy(() -> save("1.0", Platform.AARCH64))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo("image.no-platform"));
  }

  @Test
  void saysThatAnImageIsNotThere() {
    assertThatThrownBy(() -> save("1.0", Platform.X86_64))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo("image.not-found"));
  }

  @Test
  void putsThePersonsOwnTagBack() throws Exception {
    String name = registry.reference(repository, "1.0").toString();
    registry.pushIndex(repository, "1.0", List.of(amd64, arm64), Format.SCHEMA2);
    SavedTar mine = save("1.0", Platform.X86_64);
    raw.load(mine.file());

    String before = raw.id(name);
    SavedTar other = save("1.0", Platform.AARCH64);

    assertThat(other.config()).isEqualTo(arm64.id());
    assertThat(raw.id(name)).isEqualTo(before);
    assertThat(raw.exists(arm64.id().toString())).isFalse();
    raw.remove(name);
  }

  @Test
  void twoTagsOfOneImageAreBothPutBackWhenFetchedAtOnce() throws Exception {
    List<String> tags = List.of("1", "latest");
    for (String tag : tags) {
      registry.pushIndex(repository, tag, List.of(amd64, arm64), Format.SCHEMA2);
    }
    raw.load(save("1", Platform.X86_64).file());
    String first = registry.reference(repository, "1").toString();
    String before = raw.id(first);
    for (String tag : tags) {
      raw.tag(first, registry.reference(repository, tag));
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(tags.size())) {
      List<Callable<SavedTar>> rows =
          tags.stream().<Callable<SavedTar>>map(t -> () -> save(t, Platform.AARCH64)).toList();
      for (Future<SavedTar> row : threads.invokeAll(rows)) {
        assertThat(row.get().config()).isEqualTo(arm64.id());
      }
    }

    for (String tag : tags) {
      assertThat(raw.id(registry.reference(repository, tag).toString())).isEqualTo(before);
      raw.remove(registry.reference(repository, tag).toString());
    }
    assertThat(raw.exists(arm64.id().toString())).isFalse();
  }

  @Test
  void aTagThatWentAwayAltogetherComesBack() throws Exception {
    registry.push(repository, "1.0", amd64, Format.SCHEMA2);
    ImageReference reference = registry.reference(repository, "1.0");
    raw.load(save("1.0", Platform.X86_64).file());
    ImageReference other = registry.reference(repository, "other");
    raw.tag(reference.toString(), other);
    String before = raw.id(reference.toString());
    try (DockerConnection connection = DockerConnection.open(DockerHost.at(host), Job.none())) {
      EngineImages images = new EngineImages(connection, Job.none());
      EngineState state = EngineState.of(images, reference, Platform.X86_64);
      raw.remove(reference.toString());

      state.restore(images, false);
    }

    assertThat(raw.id(reference.toString())).isEqualTo(before);
    raw.remove(reference.toString());
    raw.remove(other.toString());
  }

  @Test
  void anImageThatWasThereWithoutATagStays() throws Exception {
    registry.push(repository, "1.0", amd64, Format.SCHEMA2);
    registry.push(repository, "2.0", arm64, Format.SCHEMA2);
    String mine = registry.reference(repository, "mine").toString();
    raw.load(save("1.0", Platform.X86_64).file());
    raw.load(save("2.0", Platform.AARCH64).file());
    raw.tag(
        registry.reference(repository, "1.0").toString(), registry.reference(repository, "mine"));
    raw.remove(registry.reference(repository, "1.0").toString());
    raw.tag(
        registry.reference(repository, "2.0").toString(), registry.reference(repository, "mine"));

    save("1.0", Platform.X86_64);

    assertThat(raw.exists(amd64.id().toString())).isTrue();
    raw.remove(amd64.id().toString());
    raw.remove(mine);
    raw.remove(registry.reference(repository, "2.0").toString());
  }

  @Test
  void savesAnImageThatOnlyTheEngineHas() throws Exception {
    registry.push(repository, "elsewhere", amd64, Format.SCHEMA2);
    raw.load(save("elsewhere", Platform.X86_64).file());
    String name = registry.reference(repository, "elsewhere").toString();
    String local = registry.reference(repository, "local").toString();
    raw.tag(name, registry.reference(repository, "local"));

    SavedTar tar = save("local", Platform.X86_64);

    assertThat(tar.config()).isEqualTo(amd64.id());
    assertThat(raw.exists(local)).isTrue();
    assertThatThrownBy(() -> save("local", Platform.AARCH64)).isInstanceOf(StudioException.class);
    raw.remove(local);
    raw.remove(name);
  }

  @Test
  void savesByDigestUnderAName() throws Exception {
    Digest digest = registry.push(repository, "1.0", amd64, Format.SCHEMA2);
    ImageReference reference = registry.reference(repository, "1.0");
    ImageReference pinned =
        new ImageReference(
            reference.registry(),
            reference.path(),
            java.util.Optional.empty(),
            java.util.Optional.of(digest));

    SavedTar tar = save(pinned, Platform.X86_64, Job.none());
    raw.load(tar.file());

    String name = reference.repository() + ":" + digest.hex().substring(0, 12);
    assertThat(raw.holds(name, amd64)).isTrue();
    raw.remove(name);
  }

  @Test
  void anImageWithOneLayerTwiceIsSavedAndLoaded() throws Exception {
    byte[] layer = TestImage.layer("same", text.getBytes(StandardCharsets.UTF_8));
    TestImage image =
        TestImage.of("amd64", "", List.of(layer, TestImage.layer("b", new byte[9]), layer));
    registry.push(repository, "1.0", image, Format.OCI);

    SavedTar tar = save("1.0", Platform.X86_64);
    raw.load(tar.file());

    String name = registry.reference(repository, "1.0").toString();
    assertThat(raw.holds(name, image)).isTrue();
    raw.remove(name);
  }

  @Test
  void eachStageTellsItsBytesAndNeverGoesBack() throws Exception {
    registry.push(repository, "1.0", TestImage.large("amd64", 3_000_000, 7), Format.SCHEMA2);
    Stages stages = new Stages();

    engine.fetch(registry.reference(repository, "1.0"), Platform.X86_64, folder, stages).close();

    assertThat(stages.of(FetchPhase.FETCHING).done()).isSorted().isNotEmpty();
    assertThat(stages.of(FetchPhase.SAVING).done()).isSorted().hasSizeGreaterThan(3);
    assertThat(stages.keys()).contains("image.preparing");
  }

  @Test
  void cancellingThePullLeavesNothingAndSavesNothing() {
    registry.push(repository, "1.0", TestImage.large("amd64", 60_000_000, 8), Format.SCHEMA2);
    RecordingJob job = new RecordingJob();
    job.cancelOn("image.pull-progress");

    assertThatThrownBy(() -> save(registry.reference(repository, "1.0"), Platform.X86_64, job))
        .isInstanceOf(CancelledException.class);
    assertThat(job.keys()).doesNotContain("image.preparing");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void cancellingWhileTheEnginePreparesReadsNothingOfWhatItSaves() {
    registry.push(repository, "1.0", TestImage.large("amd64", 60_000_000, 9), Format.SCHEMA2);
    RecordingJob job = new RecordingJob();
    job.cancelOn("image.preparing");

    assertThatThrownBy(() -> save(registry.reference(repository, "1.0"), Platform.X86_64, job))
        .isInstanceOf(CancelledException.class);
    assertThat(job.keys()).doesNotContain("image.save-progress");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void saysThatNoEngineAnswers() {
    URI nobody = URI.create("unix://" + folder.resolve("no.sock"));

    assertThatThrownBy(() -> DockerEngine.connect(nobody, false, Limits.DEFAULT))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isEqualTo("image.engine-unreachable"));
  }

  private SavedTar save(String tag, Platform platform) {
    return save(registry.reference(repository, tag), platform, Job.none());
  }

  private SavedTar save(ImageReference reference, Platform platform, Job job) {
    try (ImageParts parts = engine.fetch(reference, platform, folder, FetchJob.of(job))) {
      return new TarWriter(Limits.DEFAULT)
          .write(
              parts,
              reference,
              platform,
              folder.resolve(platform.osc() + "-" + reference.tagOrLatest() + ".tar"),
              Job.none());
    }
  }

  private List<String> leftovers() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> !n.endsWith(".tar")).toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Hears each stage apart. */
  private static final class Stages extends RecordingJob implements FetchJob {
    private final Map<FetchPhase, RecordingJob> stages = new EnumMap<>(FetchPhase.class);

    @Override
    public Job stage(FetchPhase phase, int share) {
      return stages.computeIfAbsent(phase, p -> new RecordingJob());
    }

    @Override
    public void reused(long bytes) {}

    RecordingJob of(FetchPhase phase) {
      return stages.get(phase);
    }
  }
}
