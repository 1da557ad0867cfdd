package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes in which engines save images. */
class SavedImageTest {
  private static final TestImage AMD64 = TestImage.of("amd64", "", "one amd64");
  private static final TestImage ARM64 = TestImage.of("arm64", "v8", "one arm64");
  private static final ImageReference REFERENCE = ImageReference.parse("app:1").orElseThrow();

  private @TempDir Path folder;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Map<String, String> links = new LinkedHashMap<>();

  @Test
  void readsAClassicArchiveWhoseManifestComesLast() throws Exception {
    entries.put("aa/layer.tar", AMD64.layers().getFirst());
    entries.put(AMD64.id().hex() + ".json", AMD64.config());
    entries.put("manifest.json", manifest(AMD64, "aa/layer.tar"));

    try (ImageParts parts = pick(Platform.X86_64)) {
      assertThat(parts.config()).isEqualTo(AMD64.config());
      assertThat(parts.openLayer(0).readAllBytes()).isEqualTo(AMD64.layers().getFirst());
    }
    assertThat(Files.list(folder)).isEmpty();
  }

  @Test
  void followsTheLinkOfARepeatedLayer() throws Exception {
    byte[] layer = TestImage.layer("x", new byte[3]);
    TestImage image = TestImage.of("amd64", "", List.of(layer, layer));
    entries.put("aa/layer.tar", layer);
    links.put("bb/layer.tar", "../aa/layer.tar");
    entries.put(image.id().hex() + ".json", image.config());
    entries.put("manifest.json", manifest(image, "aa/layer.tar", "bb/layer.tar"));

    try (ImageParts parts = pick(Platform.X86_64)) {
      assertThat(parts.openLayer(1).readAllBytes()).isEqualTo(layer);
    }
  }

  @Test
  void findsTheOtherArchitectureInAnOciLayoutWhoseManifestNamesOne() throws Exception {
    ociLayout();
    entries.put(
        "manifest.json",
        bytes(
            "[{\"Config\":\"blobs/sha256/%s\",\"RepoTags\":null,\"Layers\":[\"blobs/sha256/%s\"]}]"
                .formatted(
                    AMD64.id().hex(), Digest.of(TestImage.gzip(AMD64.layers().getFirst())).hex())));

    try (ImageParts amd = pick(Platform.X86_64);
        ImageParts arm = pick(Platform.AARCH64)) {
      assertThat(amd.config()).isEqualTo(AMD64.config());
      assertThat(arm.config()).isEqualTo(ARM64.config());
      assertThat(arm.openLayer(0).readAllBytes())
          .isEqualTo(TestImage.gzip(ARM64.layers().getFirst()));
    }
  }

  @Test
  void namesWhatIsThereWhenThePlatformIsNot() {
    entries.put("aa/layer.tar", AMD64.layers().getFirst());
    entries.put(AMD64.id().hex() + ".json", AMD64.config());
    entries.put("manifest.json", manifest(AMD64, "aa/layer.tar"));

    assertThatThrownBy(() -> pick(Platform.AARCH64))
        .isInstanceOfSatisfying(
            StudioException.class,
            e ->
                assertThat(e.text().arguments())
                    .containsExactly("app:1", "linux/arm64", "linux/amd64"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesAConfigurationThatIsNotWhatItIsNamedAfter() {
    entries.put("aa/layer.tar", AMD64.layers().getFirst());
    entries.put(ARM64.id().hex() + ".json", AMD64.config());
    entries.put("manifest.json", manifest(ARM64, "aa/layer.tar"));

    assertThatThrownBy(() -> pick(Platform.X86_64))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isEqualTo("registry.blob-digest"));
  }

  @Test
  void refusesATarWithoutAnImageAndOneWithoutAnEnd() {
    entries.put("etc/passwd", bytes("x"));
    assertThatThrownBy(() -> pick(Platform.X86_64))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isEqualTo("image.save-without-image"));

    assertThatThrownBy(() ->
            TarSpool.of(
                new ByteArrayInputStream(tar()), folder, "app:1", Limits.DEFAULT.withEntries(0)))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isEqualTo("image.save-too-many-entries"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aLargeLayerGoesOnceItIsWritten() throws IOException {
    TestImage large = large();
    entries.put("aa/layer.tar", large.layers().getFirst());

    try (ImageParts parts = pick(Platform.X86_64)) {
      long files = files();
      SavedTar tar = write(parts);
      assertThat(files()).isEqualTo(files); // the tar came, the layer went
      assertThat(tar.bytes()).isGreaterThan(large.layers().getFirst().length);
    }
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void refusesALargeLayerThatWasChanged() throws IOException {
    byte[] changed = large().layers().getFirst().clone();
    changed[1_000_000]++;
    entries.put("aa/layer.tar", changed);

    try (ImageParts parts = pick(Platform.X86_64)) {
      assertThatThrownBy(() -> write(parts))
          .isInstanceOfSatisfying(
              StudioException.class,
              e -> assertThat(e.text().key()).isEqualTo("image.layer-digest"));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void ofTwoEntriesWithOneNameTheLastCounts() throws IOException {
    TestImage large = large();
    entries.put("aa/layer.tar", large.layers().getFirst());
    byte[] twice = tar();
    byte[] both = Arrays.copyOf(twice, lastBlock(twice) + twice.length);
    System.arraycopy(twice, 0, both, lastBlock(twice), twice.length);

    TarSpool spool = TarSpool.of(new ByteArrayInputStream(both), folder, "app:1", Limits.DEFAULT);
    assertThat(spool.size("aa/layer.tar")).isEqualTo(large.layers().getFirst().length);
    assertThat(files()).isEqualTo(2);
    spool.close();
    assertThat(folder).isEmptyDirectory();
  }

  /** Where the two empty blocks at the end of a tar begin. */
  private static int lastBlock(byte[] tar) {
    int at = tar.length;
    while (tar[at - 1] == 0) {
      at--;
    }
    return (at + 511) / 512 * 512;
  }

  /** An image with one layer of 2 MiB, its configuration and manifest among the entries. */
  private TestImage large() {
    TestImage large =
        TestImage.of("amd64", "", List.of(TestImage.layer("large", new byte[2 << 20])));
    entries.put(large.id().hex() + ".json", large.config());
    entries.put("manifest.json", manifest(large, "aa/layer.tar"));
    return large;
  }

  private SavedTar write(ImageParts parts) {
    return new TarWriter(Limits.DEFAULT)
        .write(parts, REFERENCE, Platform.X86_64, folder.resolve("app.tar"), Job.none());
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  private void ociLayout() {
    StringBuilder inner = new StringBuilder();
    for (TestImage image : List.of(AMD64, ARM64)) {
      byte[] layer = TestImage.gzip(image.layers().getFirst());
      String manifest =
          "{\"config\":{\"digest\":\"%s\"},\"layers\":[{\"digest\":\"%s\"}]}"
              .formatted(blob(image.config()), blob(layer));
      inner
          .append(inner.isEmpty() ? "" : ",")
          .append("{\"digest\":\"%s\"}".formatted(blob(bytes(manifest))));
    }
    Digest index = blob(bytes("{\"manifests\":[" + inner + "]}"));
    entries.put("index.json", bytes("{\"manifests\":[{\"digest\":\"" + index + "\"}]}"));
  }

  private Digest blob(byte[] bytes) {
    Digest digest = Digest.of(bytes);
    entries.put("blobs/sha256/" + digest.hex(), bytes);
    return digest;
  }

  private static byte[] manifest(TestImage image, String... layers) {
    return bytes(
        "[{\"Config\":\"%s.json\",\"RepoTags\":null,\"Layers\":[\"%s\"]}]"
            .formatted(image.id().hex(), String.join("\",\"", layers)));
  }

  private ImageParts pick(Platform platform) throws IOException {
    return SavedImage.pick(
        TarSpool.of(new ByteArrayInputStream(tar()), folder, "app:1", Limits.DEFAULT),
        REFERENCE,
        platform);
  }

  private byte[] tar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, String> link : links.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(link.getKey(), TarConstants.LF_SYMLINK);
        entry.setLinkName(link.getValue());
        out.putArchiveEntry(entry);
        out.closeArchiveEntry();
      }
      for (Map.Entry<String, byte[]> file : entries.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        out.putArchiveEntry(entry);
        out.write(file.getValue());
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
