package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run over many images, with an engine that needs no network. */
class ImageFetcherTest {
  private static final Set<Platform> BOTH = EnumSet.allOf(Platform.class);

  private @TempDir Path folder;
  private final MemoryEngine engine = new MemoryEngine();
  private final ImageFetcher fetcher = new ImageFetcher(engine, Limits.DEFAULT);

  @Test
  void oneBadImageDoesNotEndTheRun() {
    List<FetchOutcome> outcomes =
        fetcher.fetch(references("a:1", "missing:1", "b:1"), BOTH, folder, Job.none());

    assertThat(outcomes).hasSize(6);
    assertThat(outcomes.stream().filter(o -> o instanceof FetchOutcome.Failed))
        .hasSize(2)
        .allMatch(o -> o.reference().lastName().equals("missing"));
    assertThat(folder)
        .isDirectoryContaining(f -> f.endsWith("a-1-aarch64.tar"))
        .isDirectoryContaining(f -> f.endsWith("b-1-x86_64.tar"));
    assertThat(folder.toFile().list()).hasSize(4);
  }

  @Test
  void aSecondRunKeepsWhatIsWholeAndRepairsWhatIsNot() throws Exception {
    fetcher.fetch(references("a:1", "b:1"), BOTH, folder, Job.none());
    Path broken = folder.resolve("b-1-x86_64.tar");
    byte[] whole = Files.readAllBytes(broken);
    byte[] changed = whole.clone();
    changed[600] ^= 1;
    Files.write(broken, changed);
    engine.fetched.clear();

    List<FetchOutcome> outcomes = fetcher.fetch(references("a:1", "b:1"), BOTH, folder, Job.none());

    assertThat(engine.fetched).containsExactly("b:1 x86_64");
    assertThat(outcomes).allMatch(o -> o instanceof FetchOutcome.Saved);
    assertThat(Files.readAllBytes(broken)).isEqualTo(whole);
  }

  @Test
  void cancellingKeepsWhatIsFinished() {
    RecordingJob job = new RecordingJob();
    job.cancelOn("image.saved");

    FetchRequest inTurn = FetchRequest.of(references("a:1", "b:1"), BOTH, folder).withJobs(1);

    assertThatThrownBy(() -> new FetchRun(engine, inTurn, Limits.DEFAULT).run(job))
        .isInstanceOf(CancelledException.class);
    assertThat(folder.toFile().list()).containsExactly("a-1-x86_64.tar");
  }

  @Test
  void twoRunsDoNotShareAFolder() throws Exception {
    try (FolderLock lock = FolderLock.take(folder)) {
      assertThatThrownBy(() -> fetcher.fetch(references("a:1"), BOTH, folder, Job.none()))
          .isInstanceOfSatisfying(
              StudioException.class,
              e -> assertThat(e.text().key()).isEqualTo("image.folder-busy"));
    }
    assertThat(fetcher.fetch(references("a:1"), BOTH, folder, Job.none())).hasSize(2);
  }

  @Test
  void leftoversOfAKilledRunGoAwayAndNothingElse() throws Exception {
    Files.writeString(folder.resolve("a-1-x86_64.tar.part"), "half");
    Files.writeString(folder.resolve(".image-12.spool"), "half");
    Files.writeString(folder.resolve("backup.tar.part"), "stays");

    fetcher.fetch(references("a:1"), Set.of(Platform.X86_64), folder, Job.none());

    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("a-1-x86_64.tar", "backup.tar.part");
  }

  @Test
  void progressRunsToTheEndOnce() {
    RecordingJob job = new RecordingJob();

    FetchRequest request = FetchRequest.of(references("a:1", "missing:1", "a:1"), BOTH, folder);
    FetchRun run = new FetchRun(engine, request, Limits.DEFAULT);

    run.run(job);

    assertThat(job.done()).isSorted().last().isEqualTo(run.progress().total());
    assertThat(run.progress().rows()).hasSize(4).allMatch(row -> row.fraction() == 1);
  }

  @Test
  void aPinnedReferenceWithTagIsNeverTakenForAnotherDigest() {
    String digest = "@sha256:" + "0123456789abcdef".repeat(4);
    fetcher.fetch(references("a:1"), Set.of(Platform.X86_64), folder, Job.none());
    engine.fetched.clear();

    fetcher.fetch(references("a:1" + digest), Set.of(Platform.X86_64), folder, Job.none());

    assertThat(engine.fetched).containsExactly("a:1" + digest + " x86_64");
  }

  @Test
  void aRunTrustsNoOldPlan() throws Exception {
    fetcher.fetch(references("a:1", "b:1"), Set.of(Platform.X86_64), folder, Job.none());
    FetchRequest request =
        FetchRequest.of(references("a:1", "b:1", "c:1"), Set.of(Platform.X86_64), folder);
    FetchRun run = new FetchRun(engine, request, Limits.DEFAULT);
    engine.away = true;
    assertThat(run.plan(Job.none()).rows().getLast()).isInstanceOf(FetchPlan.Row.Impossible.class);
    engine.away = false;
    engine.fetched.clear();
    Files.delete(folder.resolve("a-1-x86_64.tar"));

    assertThat(run.run(Job.none())).allMatch(o -> o instanceof FetchOutcome.Saved);
    assertThat(engine.fetched).containsExactlyInAnyOrder("a:1 x86_64", "c:1 x86_64");
    assertThat(folder.resolve("a-1-x86_64.tar")).isRegularFile();
  }

  private static List<ImageReference> references(String... texts) {
    return java.util.Arrays.stream(texts).map(t -> ImageReference.parse(t).orElseThrow()).toList();
  }

  /** Has every image but those called missing. */
  private static final class MemoryEngine implements ImageEngine {
    private final List<String> fetched = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean away;

    @Override
    public String name() {
      return "memory";
    }

    @Override
    public Optional<ImageContent> content(ImageReference reference, Platform platform, Job job) {
      if (away) {
        throw new StudioException(Message.of("image.not-found", "", "", ""));
      }
      return Optional.empty();
    }

    @Override
    public ImageParts fetch(
        ImageReference reference, Platform platform, Path scratch, FetchJob job) {
      fetched.add(reference.familiar() + " " + platform.osc());
      if (reference.lastName().equals("missing")) {
        throw new StudioException(Message.of("image.not-found", "", "", ""));
      }
      return MemoryParts.packed(TestImage.of(platform.architecture(), "", reference.lastName()));
    }

    @Override
    public void close() {}
  }
}
