package io.oscstudio.core.image.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.MemoryParts;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.TarWriter;
import io.oscstudio.core.image.TestImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageInspectorTest {
  private static final ImageReference REFERENCE =
      ImageReference.parse("docker.io/bitnami/etcd:3.5.0").orElseThrow();
  private static final byte[] LOWER =
      tar(Map.of("bin/etcd", new byte[3_000], "etc/etcd.conf", new byte[10]));
  private static final byte[] UPPER =
      tar(Map.of("etc/.wh.etcd.conf", new byte[0], "bin/etcdctl", new byte[5_000]));

  private @TempDir Path folder;

  @Test
  void tellsOfOurOwnTarWhatIsInIt() {
    TestImage image = TestImage.of("arm64", "v8", List.of(LOWER, UPPER));
    Path tar = folder.resolve("etcd.tar");
    new TarWriter(Limits.DEFAULT)
        .write(MemoryParts.plain(image), REFERENCE, Platform.AARCH64, tar, Job.none());

    InspectedImage found = inspect(tar).getFirst();

    assertThat(found.names()).containsExactly("bitnami/etcd:3.5.0");
    assertThat(found.id()).isEqualTo(image.id());
    assertThat(found.platform()).isEqualTo("linux/arm64/v8");
    assertThat(found.created()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(found.settings())
        .containsExactly(
            Map.entry("Cmd", List.of("/file0")), Map.entry("Env", List.of("PATH=/bin")));
    assertThat(found.history())
        .extracting(HistoryStep::layer)
        .containsExactly(OptionalInt.of(0), OptionalInt.of(1));
    assertThat(found.intact()).isTrue();
    assertThat(found.layers()).extracting(InspectedLayer::files).containsExactly(2L, 1L);
    assertThat(found.layers()).extracting(InspectedLayer::removed).containsExactly(0L, 1L);
    assertThat(found.bytes()).isEqualTo(LOWER.length + UPPER.length);
    assertThat(found.largest())
        .containsExactly(
            new LayerFile("bin/etcdctl", 5_000, 1), new LayerFile("bin/etcd", 3_000, 0));
  }

  @Test
  void readsAnOciLayoutWithPackedLayersOfTwoPlatforms() {
    TestImage intel = TestImage.of("amd64", "", List.of(LOWER));
    TestImage arm = TestImage.of("arm64", "", List.of(UPPER));

    List<InspectedImage> found = inspect(file("layout.tar", layout(intel, arm)));

    assertThat(found)
        .extracting(InspectedImage::platform)
        .containsExactly("linux/amd64", "linux/arm64");
    assertThat(found).allMatch(InspectedImage::intact);
    assertThat(found.getFirst().names()).containsExactly("example.com/a/b:1");
    assertThat(found.getFirst().layers().getFirst().packed())
        .isEqualTo(TestImage.gzip(LOWER).length);
  }

  @Test
  void saysWhichLayerIsNotTheOneMeant() {
    TestImage image = TestImage.of("amd64", "", List.of(LOWER, UPPER));
    Map<String, byte[]> files = archive(image);
    files.put("1/layer.tar", LOWER);

    InspectedImage found = inspect(file("changed.tar", files)).getFirst();

    assertThat(found.layers()).extracting(InspectedLayer::intact).containsExactly(true, false);
    assertThat(found.layers().get(1).found()).isEqualTo(Digest.of(LOWER));
  }

  @Test
  void refusesWhatIsNoImageOrLacksAPart() {
    assertRefused(file("none.tar", Map.of("a", new byte[1])), "image.inspect-no-image");
    Map<String, byte[]> files = archive(TestImage.of("amd64", "", List.of(LOWER)));
    files.remove("0/layer.tar");
    assertRefused(file("part.tar", files), "image.inspect-part");
  }

  @Test
  void refusesHeadersAndLayersWithoutEnd() {
    byte[] longName = longName(2 << 20);
    assertRefused(
        file("name.tar", archive(TestImage.of("amd64", "", List.of(longName)))),
        "image.inspect-damaged");
    Map<String, byte[]> many = archive(TestImage.of("amd64", "", List.of(LOWER)));
    many.put(
        "manifest.json",
        text(
            "[{\"Config\":\"config.json\",\"Layers\":["
                + "\"0/layer.tar\",".repeat(5_000)
                + "\"0/layer.tar\"]}]"));
    assertRefused(file("many.tar", many), "image.inspect-layers");
  }

  @Test
  void endsWithTheJob() {
    Job cancelled =
        new Job() {
          @Override
          public void report(Message what) {}

          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Path tar = file("image.tar", archive(TestImage.of("amd64", "", List.of(LOWER))));

    assertThatThrownBy(() -> new ImageInspector(Limits.DEFAULT, 2).inspect(tar, cancelled))
        .isInstanceOf(CancelledException.class);
  }

  private static List<InspectedImage> inspect(Path tar) {
    return new ImageInspector(Limits.DEFAULT, 2).inspect(tar, Job.none());
  }

  private static void assertRefused(Path tar, String key) {
    assertThatThrownBy(() -> inspect(tar))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo(key));
  }

  private static Map<String, byte[]> archive(TestImage image) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    StringBuilder layers = new StringBuilder();
    for (int i = 0; i < image.layers().size(); i++) {
      files.put(i + "/layer.tar", image.layers().get(i));
      layers.append(i == 0 ? "" : ",").append("\"").append(i).append("/layer.tar\"");
    }
    files.put("config.json", image.config());
    files.put("manifest.json", text("[{\"Config\":\"config.json\",\"Layers\":[" + layers + "]}]"));
    return files;
  }

  private static Map<String, byte[]> layout(TestImage... images) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    StringBuilder manifests = new StringBuilder();
    for (TestImage image : images) {
      String layer = blob(files, TestImage.gzip(image.layers().getFirst()));
      String manifest =
          blob(
              files,
              text("{\"config\":" + blob(files, image.config()) + ",\"layers\":[" + layer + "]}"));
      manifests.append(manifests.isEmpty() ? "" : ",").append(manifest);
    }
    String index = blob(files, text("{\"manifests\":[" + manifests + "]}"));
    String named =
        index.substring(0, index.length() - 1)
            + ",\"annotations\":{\"io.containerd.image.name\":\"example.com/a/b:1\"}}";
    files.put("index.json", text("{\"manifests\":[" + named + "]}"));
    return files;
  }

  /** Puts a blob there, and gives its descriptor. */
  private static String blob(Map<String, byte[]> files, byte[] bytes) {
    Digest digest = Digest.of(bytes);
    files.put("blobs/sha256/" + digest.hex(), bytes);
    return "{\"digest\":\"%s\",\"size\":%d}".formatted(digest, bytes.length);
  }

  private Path file(String name, Map<String, byte[]> files) {
    try {
      return Files.write(folder.resolve(name), tar(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] tar(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream((OutputStream) bytes)) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        out.putArchiveEntry(entry);
        out.write(file.getValue());
        out.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A tar whose first header says that the next entry has a name of so many bytes. */
  private static byte[] longName(int length) {
    TarArchiveEntry entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream((OutputStream) bytes)) {
      entry.setSize(length);
      out.putArchiveEntry(entry);
      out.write("n".repeat(length).getBytes(StandardCharsets.US_ASCII));
      out.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
