package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarWriterTest {
  private static final TestImage IMAGE = TestImage.of("amd64", "", "first", "second");
  private static final ImageReference REFERENCE = reference("docker.io/bitnami/etcd:3.5.0");

  private @TempDir Path folder;

  @Test
  void writesADockerArchive() throws Exception {
    SavedTar tar = write(MemoryParts.plain(IMAGE), REFERENCE, Platform.X86_64);

    Map<String, byte[]> entries = entries(tar.file());
    String config = IMAGE.id().hex() + ".json";
    assertThat(entries.keySet()).startsWith("manifest.json", config).endsWith("repositories");
    assertThat(entries).hasSize(5);
    assertThat(entries.get(config)).isEqualTo(IMAGE.config());
    assertThat(text(entries.get("manifest.json")))
        .startsWith("[{\"Config\":\"" + config + "\",\"RepoTags\":[\"bitnami/etcd:3.5.0\"]");
    assertThat(text(entries.get("repositories"))).startsWith("{\"bitnami/etcd\":{\"3.5.0\":\"");
  }

  @Test
  void packedAndPlainLayersGiveTheSameBytes() throws Exception {
    SavedTar plain = write(MemoryParts.plain(IMAGE), REFERENCE, Platform.X86_64);
    byte[] first = Files.readAllBytes(plain.file());

    SavedTar packed = write(MemoryParts.packed(IMAGE), REFERENCE, Platform.X86_64);

    assertThat(Files.readAllBytes(packed.file())).isEqualTo(first);
  }

  @Test
  void refusesAnotherArchitectureNamingBothAndKeepsTheOldFile() throws Exception {
    Files.writeString(folder.resolve("image.tar"), "old");

    assertThatThrownBy(() -> write(MemoryParts.plain(IMAGE), REFERENCE, Platform.AARCH64))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> {
              assertThat(e.text().key()).isEqualTo("image.wrong-architecture");
              assertThat(e.text().arguments())
                  .containsExactly("bitnami/etcd:3.5.0", "linux/arm64", "linux/amd64");
            });
    assertThat(folder.resolve("image.tar")).hasContent("old");
    assertThat(files()).containsExactly("image.tar");
  }

  @Test
  void armWithVariantEightIsAarch64AndSevenIsNot() {
    TestImage eight = TestImage.of("arm64", "v8", "x");
    TestImage seven = TestImage.of("arm", "v7", "x");

    assertThat(write(MemoryParts.plain(eight), REFERENCE, Platform.AARCH64).config())
        .isEqualTo(eight.id());
    assertThatThrownBy(() -> write(MemoryParts.plain(seven), REFERENCE, Platform.AARCH64))
        .isInstanceOf(StudioException.class);
  }

  @Test
  void refusesALayerThatWasChangedAndLeavesNothing() {
    List<byte[]> layers = new ArrayList<>(IMAGE.layers());
    layers.set(1, TestImage.layer("file1", text("third")));

    assertThatThrownBy(
            () -> write(new MemoryParts(IMAGE.config(), layers), REFERENCE, Platform.X86_64))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo("image.layer-digest"));
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesMissingLayersAndZstd() {
    assertThatThrownBy(() ->
            write(
                new MemoryParts(IMAGE.config(), IMAGE.layers().subList(0, 1)),
                REFERENCE,
                Platform.X86_64))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo("image.layer-count"));
    byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0};
    assertThatThrownBy(() ->
            write(new MemoryParts(IMAGE.config(), List.of(zstd, zstd)), REFERENCE, Platform.X86_64))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo("image.layer-zstd"));
  }

  @Test
  void endsALayerThatUnpacksWithoutEnd() {
    Limits limits = Limits.DEFAULT.withBytes(1_000, 1_000);
    TestImage bomb =
        TestImage.of("amd64", "", List.of(TestImage.layer("zeros", new byte[100_000])));

    assertThatThrownBy(() ->
            new TarWriter(limits)
                .write(
                    MemoryParts.packed(bomb),
                    REFERENCE,
                    Platform.X86_64,
                    folder.resolve("image.tar"),
                    Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isEqualTo("image.layer-too-large"));
    assertThat(files()).isEmpty();
  }

  @Test
  void aDigestAloneNamesTheTagByItsFirstDigits() throws Exception {
    ImageReference pinned = reference("quay.io/a/b@sha256:" + "0123456789ab".repeat(5) + "cdef");

    SavedTar tar = write(MemoryParts.plain(IMAGE), pinned, Platform.X86_64);

    assertThat(text(entries(tar.file()).get("manifest.json")))
        .contains("\"RepoTags\":[\"quay.io/a/b:0123456789ab\"]");
  }

  @Test
  void whatItWroteVerifiesAndAnyOtherByteDoesNot() throws Exception {
    SavedTar tar = write(MemoryParts.plain(IMAGE), REFERENCE, Platform.X86_64);

    assertThat(TarReader.verify(tar.file(), REFERENCE, Platform.X86_64, TarForm.PLAIN, Job.none()))
        .contains(tar);
    assertThat(TarReader.verify(tar.file(), REFERENCE, Platform.AARCH64, TarForm.PLAIN, Job.none()))
        .isEmpty();
    assertThat(
            TarReader.verify(
                tar.file(), reference("etcd:3.5.0"), Platform.X86_64, TarForm.PLAIN, Job.none()))
        .isEmpty();
    byte[] bytes = Files.readAllBytes(tar.file());
    for (int at = 0; at < bytes.length - 1024; at += 97) {
      if (bytes[at] == 0) {
        continue; // padding between entries carries nothing
      }
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      Files.write(tar.file(), changed);
      assertThat(
              TarReader.verify(tar.file(), REFERENCE, Platform.X86_64, TarForm.PLAIN, Job.none()))
          .isEmpty();
    }
    Files.write(tar.file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(TarReader.verify(tar.file(), REFERENCE, Platform.X86_64, TarForm.PLAIN, Job.none()))
        .isEmpty();
  }

  private SavedTar write(ImageParts parts, ImageReference reference, Platform platform) {
    return new TarWriter(Limits.DEFAULT)
        .write(parts, reference, platform, folder.resolve("image.tar"), Job.none());
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> entries(Path tar) throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (InputStream file = Files.newInputStream(tar);
        TarArchiveInputStream in = new TarArchiveInputStream(file)) {
      for (TarArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        assertThat(e.getLastModifiedTime().toMillis()).isZero();
        entries.put(e.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ImageReference reference(String text) {
    return ImageReference.parse(text).orElseThrow();
  }
}
