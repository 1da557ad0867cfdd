package io.oscstudio.core.image.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.EngineOptions;
import io.oscstudio.core.image.FetchJob;
import io.oscstudio.core.image.ImageParts;
import io.oscstudio.core.image.MemoryParts;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.RegistryEngine;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.TarForm;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.image.TarWriter;
import io.oscstudio.core.image.TestImage;
import io.oscstudio.core.image.TestRegistry;
import io.oscstudio.core.image.mapping.TargetRegistry;
import io.oscstudio.core.registry.RegistryCredentials;
import io.oscstudio.core.registry.TestHttp;
import io.oscstudio.core.registry.TestHttp.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagePushTest {
  private static final RegistryCredentials NOBODY = new RegistryCredentials(List.of());
  private static final ImageReference CACHE =
      ImageReference.parse("quay.io/demo/cache:7.0").orElseThrow();

  @TempDir private Path temp;

  @Test
  @Tag("registry")
  void whatItPushesIsPulledAgainForEachArchitecture() throws IOException {
    SavedTar intel = save(CACHE, Platform.X86_64, TestImage.of("amd64", "", "both", "intel"));
    SavedTar arm = save(CACHE, Platform.AARCH64, TestImage.of("arm64", "v8", "both", "arm"));
    TargetRegistry target = target();

    List<PushedImage> pushed = push(target, Job.none());

    assertThat(pushed).hasSize(1);
    PushedImage image = pushed.getFirst();
    assertThat(image.source()).isEqualTo(CACHE);
    assertThat(image.target().toString()).isEqualTo(target.address("cache", "7.0"));
    assertThat(image.platforms()).containsExactly(Platform.X86_64, Platform.AARCH64);
    assertThat(image.bytes()).isPositive();
    assertThat(pull(image.target(), Platform.X86_64).config()).isEqualTo(intel.config());
    assertThat(pull(image.target(), Platform.AARCH64).config()).isEqualTo(arm.config());
  }

  @Test
  @Tag("registry")
  void aTarWithGzippedLayersIsPushedAsItIs() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("images"));
    Path tar = folder.resolve(TarNames.of(List.of(CACHE)).name(CACHE, Platform.X86_64));
    TestImage image = TestImage.of("amd64", "", "packed");
    try (ExecutorService unpacking = Executors.newSingleThreadExecutor()) {
      new TarWriter(Limits.DEFAULT, TarForm.GZIPPED, unpacking)
          .write(MemoryParts.packed(image), CACHE, Platform.X86_64, tar, Job.none());
    }

    PushedImage pushed = push(target(), Job.none()).getFirst();

    assertThat(pull(pushed.target(), Platform.X86_64).config()).isEqualTo(image.id());
  }

  @Test
  @Tag("registry")
  void whatIsThereIsNotSentAgain() throws IOException {
    save(CACHE, Platform.X86_64, TestImage.of("amd64", "", "one"));
    TargetRegistry target = target();
    PushedImage first = push(target, Job.none()).getFirst();

    PushedImage second = push(target, Job.none()).getFirst();

    assertThat(first.bytes()).isPositive();
    assertThat(second.bytes()).isZero();
    assertThat(second.digest()).isEqualTo(first.digest());
  }

  @Test
  @Tag("registry")
  void goesOnAfterItWasCancelledHalfWay() throws IOException {
    SavedTar saved = save(CACHE, Platform.X86_64, TestImage.large("amd64", 8 << 20, 7));
    TargetRegistry target = target();
    AtomicBoolean enough = new AtomicBoolean();
    Job cancelled =
        new Job() {
          @Override
          public void report(Message what) {}

          @Override
          public void progress(long done, long total) {
            enough.compareAndSet(false, done > total / 4);
          }

          @Override
          public boolean cancelled() {
            return enough.get();
          }
        };

    assertThatThrownBy(() -> push(target, cancelled)).isInstanceOf(CancelledException.class);

    PushedImage image = push(target, Job.none()).getFirst();
    assertThat(image.bytes()).isGreaterThan(8 << 20);
    assertThat(pull(image.target(), Platform.X86_64).config()).isEqualTo(saved.config());
  }

  @Test
  void saysWhenTheRegistryKnowsNobodyOfThatName() throws IOException {
    save(CACHE, Platform.X86_64, TestImage.of("amd64", "", "one"));
    try (TestHttp server =
        new TestHttp(request ->
            Reply.of(401, Map.of("WWW-Authenticate", "Basic realm=\"x\""), new byte[0]))) {
      TargetRegistry target = TargetRegistry.parse(server.address() + "/team");

      assertThatThrownBy(() -> push(target, Job.none()))
          .isInstanceOfSatisfying(
              StudioException.class,
              refused -> assertThat(refused.text().key()).isEqualTo("registry.access-denied"));
      assertThat(server.requests()).noneMatch(request -> request.method().equals("PUT"));
    }
  }

  @Test
  void sendsNothingWhileATarIsMissing() throws IOException {
    save(CACHE, Platform.X86_64, TestImage.of("amd64", "", "one"));
    Files.writeString(
        temp.resolve("images/mapping.yaml"),
        """
        instance:
          - image: cache
            tag: "7.0"
            package:
              x86_64: cache-7.0-x86_64.tar
              aarch64: cache-7.0-aarch64.tar
        """);

    assertThatThrownBy(() -> push(TargetRegistry.FICTITIOUS, Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class,
            missing ->
                assertThat(missing.text())
                    .isEqualTo(Message.of("push.missing-tar", "cache-7.0-aarch64.tar", "images")));
  }

  @Test
  void refusesANameThatIsNone() throws IOException {
    save(CACHE, Platform.X86_64, TestImage.of("amd64", "", "one"));
    mapping("../other");

    assertThatThrownBy(() -> push(TargetRegistry.FICTITIOUS, Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class,
            refused ->
                assertThat(refused.text())
                    .isEqualTo(Message.of("push.no-name", "cache-7.0-x86_64.tar", "../other:7.0")));
  }

  @Test
  void refusesTwoImagesThatWouldBecomeOne() throws IOException {
    ImageReference other = ImageReference.parse("quay.io/demo/other:7.0").orElseThrow();
    save(CACHE, Platform.X86_64, TestImage.of("amd64", "", "one"));
    save(other, Platform.X86_64, TestImage.of("amd64", "", "two"));
    mapping("other");

    assertThatThrownBy(() -> push(TargetRegistry.FICTITIOUS, Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class,
            refused -> assertThat(refused.text().key()).isEqualTo("push.two-tars"));
  }

  @Test
  void putsAnImageUnderEveryNameOfItsMapping() throws IOException {
    save(CACHE, Platform.X86_64, TestImage.of("amd64", "", "one"));
    mapping("demo/cache", "cache", "cache");
    try (TestHttp server =
        new TestHttp(request -> Reply.of(request.method().equals("HEAD") ? 200 : 201, ""))) {
      TargetRegistry target = TargetRegistry.parse(server.address() + "/team");

      List<PushedImage> pushed = push(target, Job.none());

      assertThat(pushed)
          .extracting(image -> image.target().toString())
          .containsExactly(target.address("demo/cache", "7.0"), target.address("cache", "7.0"));
    }
  }

  @Test
  void refusesWhatIsNoImage() throws IOException {
    Files.createDirectories(temp.resolve("images"));
    assertThatThrownBy(() -> push(TargetRegistry.FICTITIOUS, Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo("push.nothing"));

    Files.writeString(temp.resolve("images/x.tar"), "no tar");
    assertThatThrownBy(() -> push(TargetRegistry.FICTITIOUS, Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo("push.no-image"));
  }

  /** A mapping that calls the image of the one tar so. */
  private void mapping(String... names) throws IOException {
    StringBuilder text = new StringBuilder("instance:\n");
    for (String name : names) {
      text.append("- {image: ").append(name).append(", package: {x86_64: cache-7.0-x86_64.tar}}\n");
    }
    Files.writeString(temp.resolve("images/mapping.yaml"), text);
  }

  private SavedTar save(ImageReference reference, Platform platform, TestImage image)
      throws IOException {
    Path folder = Files.createDirectories(temp.resolve("images"));
    return write(MemoryParts.plain(image), reference, platform, folder);
  }

  private static SavedTar write(
      ImageParts parts, ImageReference reference, Platform platform, Path folder) {
    Path tar = folder.resolve(TarNames.of(List.of(reference)).name(reference, platform));
    return new TarWriter(Limits.DEFAULT).write(parts, reference, platform, tar, Job.none());
  }

  private List<PushedImage> push(TargetRegistry target, Job job) {
    try (FileTree tree = FileTrees.open(temp.resolve("images"), Limits.DEFAULT);
        ImagePush push = new ImagePush(target, NOBODY)) {
      return push.push(tree, job);
    }
  }

  private SavedTar pull(ImageReference reference, Platform platform) throws IOException {
    Path folder = Files.createTempDirectory(temp, "pulled");
    try (RegistryEngine engine =
            RegistryEngine.open(EngineOptions.in(folder.resolve("store")), Limits.DEFAULT);
        ImageParts parts = engine.fetch(reference, platform, folder, FetchJob.of(Job.none()))) {
      return write(parts, reference, platform, folder);
    }
  }

  private static TargetRegistry target() {
    try (TestRegistry registry = TestRegistry.running()) {
      String address = registry.reference(registry.freshRepository("x"), "1").repository();
      return TargetRegistry.parse(address.substring(0, address.lastIndexOf('/')));
    }
  }
}
