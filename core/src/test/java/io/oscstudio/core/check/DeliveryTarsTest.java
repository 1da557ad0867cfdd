package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTarsTest {
  private static final String TAR = "demo-cache/images/cache-7.2.4-aarch64.tar";

  @Test
  void areReadInsideAPackedDeliveryToo(@TempDir Path folder) throws IOException {
    Sample swapped = Sample.of("delivery").with(TAR, DeliveryExample.imageTar("demo:1", "amd64"));

    List<Finding> found = checkPacked(swapped, folder);

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-DLV-016", Severity.ERROR));
  }

  @Test
  void ofTwoImagesAreNoTarsOfOscPacked(@TempDir Path folder) throws IOException {
    Sample two =
        Sample.of("delivery").with(TAR, DeliveryExample.imageTar("demo:1", "arm64", "arm64"));

    List<Finding> found = checkPacked(two, folder);

    assertThat(found)
        .singleElement()
        .matches(f -> f.arguments().equals(List.of(Message.of("check.tar.images", 2))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no tar at all"})
  void thatAreNoneAreNamed(String content) {
    Sample broken = Sample.of("delivery").with(TAR, content);

    assertThat(broken.check(Profile.PRIVATE))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-DLV-017", Severity.ERROR))
        .matches(f -> f.place().orElseThrow().file().equals(TAR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{\"a\": 1}", "[1, null]", "[[[[[[[["})
  void withoutAManifestOfImagesAreNamed(String manifest, @TempDir Path folder) throws IOException {
    Sample broken =
        Sample.of("delivery")
            .with(TAR, DeliveryExample.tar(Map.of("manifest.json", utf8(manifest))));

    assertThat(broken.check(Profile.PRIVATE)).extracting(Finding::code).contains("OSC-DLV-017");
    assertThat(checkPacked(broken, folder)).extracting(Finding::code).contains("OSC-DLV-017");
  }

  @Test
  void mayHaveTheManifestBehindWhatItNames(@TempDir Path folder) throws IOException {
    Sample docker = Sample.of("delivery").with(TAR, dockerTar("arm64"));
    Sample swapped = Sample.of("delivery").with(TAR, dockerTar("amd64"));

    List<Finding> found = checkPacked(swapped, folder);

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-DLV-016", Severity.ERROR));
    assertThat(checkPacked(docker, folder)).isEmpty();
  }

  @Test
  void ofManyImagesAreOnlyCounted(@TempDir Path folder) throws IOException {
    String manifest = "[" + "{\"Config\":\"c\"},".repeat(50_000) + "{\"Config\":\"c\"}]";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("manifest.json", utf8(manifest));
    files.put("c", utf8("{\"architecture\":\"amd64\"}"));
    Sample many = Sample.of("delivery").with(TAR, DeliveryExample.tar(files));

    List<Finding> found = checkPacked(many, folder);

    assertThat(found)
        .singleElement()
        .matches(f -> f.arguments().equals(List.of(Message.of("check.tar.images", 50_001))));
  }

  /** In the order of Docker 25: the configuration, named by its digest alone, comes first. */
  private static byte[] dockerTar(String architecture) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "blobs/sha256/0c",
        utf8("{\"os\":\"linux\",\"architecture\":\"%s\"}".formatted(architecture)));
    files.put(
        "manifest.json",
        utf8("[{\"Config\":\"blobs/sha256/0c\",\"RepoTags\":[\"demo:1\"],\"Layers\":[]}]"));
    return DeliveryExample.tar(files);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Finding> checkPacked(Sample delivery, Path folder) throws IOException {
    Map<String, byte[]> below = new HashMap<>();
    delivery
        .files()
        .forEach((path, bytes) -> below.put(path.substring(path.indexOf('/') + 1), bytes));
    Path zip = folder.resolve("demo-cache-1.1.0.zip");
    Files.write(zip, DeliveryExample.archive("demo-cache.zip", below));
    try (FileTree tree = FileTrees.open(zip, Limits.DEFAULT)) {
      return Sample.check(tree, Profile.PRIVATE);
    }
  }
}
