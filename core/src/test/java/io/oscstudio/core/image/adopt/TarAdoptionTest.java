package io.oscstudio.core.image.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.MemoryParts;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.TarWriter;
import io.oscstudio.core.image.TestImage;
import io.oscstudio.core.image.adopt.TarAdoption.Wish;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tars in the shapes of those who make them. */
class TarAdoptionTest {
  private static final ImageReference REFERENCE =
      ImageReference.parse("example.com/team/app:1").orElseThrow();
  private static final TestImage AMD64 = TestImage.of("amd64", "", "one amd64", "two");
  private static final TestImage ARM64 = TestImage.of("arm64", "v8", "one arm64", "two");

  private @TempDir Path folder;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private Path target = Path.of("");

  @BeforeEach
  void target() {
    target = folder.resolve("images");
  }

  @Test
  void aDockerArchiveBecomesThePackagesTar() throws Exception {
    archive(AMD64, "example.com/team/app:1", "layer0.tar", "layer1.tar");

    List<SavedTar> tars = adopt(tar(), REFERENCE);

    assertThat(tars).extracting(SavedTar::platform).containsExactly(Platform.X86_64);
    assertThat(tars.getFirst().file().getFileName()).hasToString("app-1-x86_64.tar");
    assertIs(tars.getFirst(), AMD64);
  }

  @Test
  void aGzippedArchiveWithGzippedLayersDoesToo() throws Exception {
    archive(AMD64, "example.com/team/app:1", "layer0.tar", "layer1.tar");
    entries.replaceAll((name, bytes) -> name.endsWith(".tar") ? TestImage.gzip(bytes) : bytes);
    Path packed = Files.write(folder.resolve("app.tgz"), TestImage.gzip(Files.readAllBytes(tar())));

    assertIs(adopt(packed, REFERENCE).getFirst(), AMD64);
  }

  @Test
  void anOciLayoutOfTwoPlatformsBecomesTwoTars() throws Exception {
    layout("example.com/team/app:1", AMD64, ARM64);

    List<SavedTar> tars = adopt(tar(), REFERENCE);

    assertThat(tars)
        .extracting(SavedTar::platform)
        .containsExactly(Platform.X86_64, Platform.AARCH64);
    assertIs(tars.get(0), AMD64);
    assertIs(tars.get(1), ARM64);
  }

  @Test
  void aSaveThatNamesOnePlatformInItsManifestHasTheOtherToo() throws Exception {
    layout("example.com/team/app:1", AMD64, ARM64);
    entries.put(
        "manifest.json",
        text(
            "[{\"Config\":\"blobs/sha256/%s\",\"RepoTags\":null,\"Layers\":[]}]",
            AMD64.id().hex()));

    assertThat(adopt(tar(), REFERENCE)).hasSize(2);
  }

  @Test
  void theTarsOwnNameCountsWhenNoneIsGiven() throws Exception {
    archive(ARM64, "example.com/team/app:1", "layer0.tar", "layer1.tar");

    List<SavedTar> tars = adopt(tar(), new Wish(Optional.empty(), false, Set.of()));

    assertThat(tars.getFirst().reference()).isEqualTo(REFERENCE);
    assertIs(tars.getFirst(), ARM64);
  }

  @Test
  void theTarIsNamedAmongTheOtherImagesOfThePackage() throws Exception {
    archive(AMD64, "example.com/team/app:1", "layer0.tar", "layer1.tar");
    ImageReference other = ImageReference.parse("example.com/other/app:1").orElseThrow();

    List<SavedTar> tars =
        new TarAdoption(Limits.DEFAULT)
            .adopt(
                tar(),
                new Wish(Optional.of(REFERENCE), false, Set.of(Platform.X86_64)),
                List.of(other, REFERENCE),
                target,
                Job.none());

    assertThat(tars.getFirst().file().getFileName()).hasToString("team_app-1-x86_64.tar");
    assertIs(tars.getFirst(), AMD64);
  }

  @Test
  void anotherImageIsRefusedUnlessItIsSaidToBeTheSame() throws Exception {
    archive(AMD64, "elsewhere:2", "layer0.tar", "layer1.tar");
    Path tar = tar();

    assertRefused(tar, new Wish(Optional.of(REFERENCE), false, Set.of()), "image.adopt-other");
    assertIs(adopt(tar, new Wish(Optional.of(REFERENCE), true, Set.of())).getFirst(), AMD64);
  }

  @Test
  void anImageWithoutANameNeedsOne() throws Exception {
    layout("", AMD64);
    Path tar = tar();

    assertRefused(tar, new Wish(Optional.empty(), false, Set.of()), "image.adopt-unnamed");
    assertIs(adopt(tar, REFERENCE).getFirst(), AMD64);
  }

  @Test
  void aPlatformThatIsNotThereIsAnsweredWithThoseThatAre() throws Exception {
    archive(AMD64, "example.com/team/app:1", "layer0.tar", "layer1.tar");
    Wish both = new Wish(Optional.of(REFERENCE), false, Set.of(Platform.AARCH64, Platform.X86_64));

    assertThatThrownBy(() -> adopt(tar(), both))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> {
              assertThat(e.text().key()).isEqualTo("image.wrong-architecture");
              assertThat(e.text().arguments()).contains("linux/amd64");
            });
    assertThat(target).doesNotExist();
  }

  @Test
  void changedBytesAreRefusedWhereverTheyAre() throws Exception {
    archive(AMD64, "example.com/team/app:1", "layer0.tar", "layer1.tar");
    Wish wish = new Wish(Optional.of(REFERENCE), false, Set.of());
    entries.put("layer1.tar", AMD64.layers().getFirst());
    assertRefused(tar(), wish, "image.layer-digest");
    entries.put(AMD64.id().hex() + ".json", ARM64.config());
    assertRefused(tar(), wish, "registry.blob-digest");
    entries.remove("layer0.tar");
    assertRefused(tar(), wish, "image.inspect-part");
    assertThat(Files.list(target)).isEmpty();
  }

  @Test
  void aLayoutThatGivesTagsAloneHoldsTheImageOfTheTag() throws Exception {
    layout("2", TestImage.of("amd64", "", "another"));
    byte[] first = entries.get("index.json");
    layout("1", AMD64);
    String both = list(entries.get("index.json")) + "," + list(first);
    entries.put("index.json", text("{\"manifests\":[" + both.replace("%", "%%") + "]}"));

    assertIs(adopt(tar(), REFERENCE).getFirst(), AMD64);
    assertRefused(
        tar(),
        new Wish(ImageReference.parse("example.com/team/app:3"), false, Set.of()),
        "image.adopt-other");
  }

  @Test
  void twoImagesForOnePlatformAreNotChosenFrom() throws Exception {
    layout("example.com/team/app:1", AMD64, TestImage.of("amd64", "", "another"));

    assertRefused(tar(), new Wish(Optional.of(REFERENCE), false, Set.of()), "image.adopt-several");
    assertThat(target).doesNotExist();
  }

  @Test
  void aDigestThatIsAskedForIsTheOneThatCounts() throws Exception {
    layout("example.com/team/app:1", AMD64);
    Digest manifest = Digest.parse(digest(entries.get("index.json"))).orElseThrow();
    ImageReference right = reference("example.com/team/app:1@" + manifest);
    ImageReference wrong = reference("example.com/team/app:1@" + AMD64.id());

    assertIs(adopt(tar(), right).getFirst(), AMD64);
    assertRefused(tar(), new Wish(Optional.of(wrong), false, Set.of()), "image.adopt-digest");
    entries.clear();
    archive(AMD64, "example.com/team/app:1", "layer0.tar", "layer1.tar");
    assertRefused(
        tar(), new Wish(Optional.of(right), false, Set.of()), "image.adopt-digest-untold");
    assertIs(adopt(tar(), new Wish(Optional.of(right), true, Set.of())).getFirst(), AMD64);
  }

  private static ImageReference reference(String text) {
    return ImageReference.parse(text).orElseThrow();
  }

  /** The items of the list in an index. */
  private static String list(byte[] index) {
    String json = new String(index, StandardCharsets.UTF_8);
    return json.substring(json.indexOf('[') + 1, json.lastIndexOf(']'));
  }

  private static String digest(byte[] index) {
    String json = new String(index, StandardCharsets.UTF_8);
    int from = json.indexOf("sha256:");
    return json.substring(from, from + "sha256:".length() + 64);
  }

  private void archive(TestImage image, String name, String... layers) {
    entries.put(image.id().hex() + ".json", image.config());
    for (int i = 0; i < layers.length; i++) {
      entries.put(layers[i], image.layers().get(i));
    }
    entries.put(
        "manifest.json",
        text(
            "[{\"Config\":\"%s.json\",\"RepoTags\":[\"%s\"],\"Layers\":[\"%s\"]}]",
            image.id().hex(), name, String.join("\",\"", layers)));
  }

  private void layout(String name, TestImage... images) {
    StringBuilder manifests = new StringBuilder();
    for (TestImage image : images) {
      StringBuilder layers = new StringBuilder();
      for (byte[] layer : image.layers()) {
        layers.append(layers.isEmpty() ? "" : ",").append(blob(TestImage.gzip(layer), ""));
      }
      byte[] manifest = text("{\"config\":%s,\"layers\":[%s]}", blob(image.config(), ""), layers);
      String annotation = ",\"annotations\":{\"io.containerd.image.name\":\"%s\"}".formatted(name);
      manifests
          .append(manifests.isEmpty() ? "" : ",")
          .append(blob(manifest, name.isEmpty() ? "" : annotation));
    }
    entries.put("index.json", text("{\"schemaVersion\":2,\"manifests\":[%s]}", manifests));
  }

  private String blob(byte[] bytes, String more) {
    Digest digest = Digest.of(bytes);
    entries.put("blobs/sha256/" + digest.hex(), bytes);
    return "{\"digest\":\"%s\",\"size\":%d%s}".formatted(digest, bytes.length, more);
  }

  private static byte[] text(String format, Object... arguments) {
    return format.formatted(arguments).getBytes(StandardCharsets.UTF_8);
  }

  private Path tar() throws IOException {
    Path tar = folder.resolve("saved.tar");
    try (OutputStream file = Files.newOutputStream(tar);
        TarArchiveOutputStream out = new TarArchiveOutputStream(file)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(e.getKey());
        entry.setSize(e.getValue().length);
        out.putArchiveEntry(entry);
        out.write(e.getValue());
        out.closeArchiveEntry();
      }
    }
    return tar;
  }

  private List<SavedTar> adopt(Path tar, ImageReference reference) {
    return adopt(tar, new Wish(Optional.of(reference), false, Set.of()));
  }

  private List<SavedTar> adopt(Path tar, Wish wish) {
    return new TarAdoption(Limits.DEFAULT).adopt(tar, wish, Set.of(), target, Job.none());
  }

  private void assertRefused(Path tar, Wish wish, String key) {
    assertThatThrownBy(() -> adopt(tar, wish))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo(key));
  }

  /** That the tar is byte for byte what an engine would have given. */
  private void assertIs(SavedTar tar, TestImage image) throws IOException {
    Path expected = folder.resolve("expected.tar");
    new TarWriter(Limits.DEFAULT)
        .write(MemoryParts.plain(image), REFERENCE, tar.platform(), expected, Job.none());
    assertThat(Files.mismatch(tar.file(), expected)).isEqualTo(-1);
  }
}
