package io.oscstudio.core.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackerTest {
  @TempDir Path folder;

  private static FileTree tree(int logoBytes) {
    byte[] logo = new byte[logoBytes];
    new Random(7).nextBytes(logo);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("metadata.yaml", "name: demo\nversion: '1.0.0'\n".getBytes(StandardCharsets.UTF_8));
    files.put("lifecycle.yaml", new byte[0]);
    files.put("manifests/demo_crd.yaml", "kind: X\n".repeat(500).getBytes(StandardCharsets.UTF_8));
    files.put("raw/logo.png", logo);
    files.put("raw/说明.md", "# 介绍\n".getBytes(StandardCharsets.UTF_8));
    return FileTrees.of("demo", files);
  }

  @Test
  void tellsTheSizeOfTheArchiveToTheByteBeforeItIsWritten() throws IOException {
    FileTree tree = tree(100_000);
    Path target = folder.resolve("demo-1.0.0.zip");

    PackageSize size = PackageSize.of(tree, "demo-1.0.0", Job.none());
    PackedPackage packed = Packer.pack(tree, target, Job.none());

    assertThat(Files.size(target)).isEqualTo(size.bytes()).isEqualTo(packed.size().bytes());
    assertThat(size.entries().getFirst().path()).isEqualTo("raw/logo.png");
    assertThat(packed.checksum()).contains(Digest.of(target));
  }

  @Test
  void putsThePackageIntoAFolderNamedAfterTheArchive() {
    Path target = folder.resolve("demo-1.0.0.zip");

    Packer.pack(tree(10), target, Job.none());

    try (FileTree written = FileTrees.open(target, Limits.DEFAULT)) {
      assertThat(written.entries())
          .extracting(FileTree.Entry::path)
          .contains("demo-1.0.0/metadata.yaml", "demo-1.0.0/raw/说明.md")
          .allMatch(p -> p.startsWith("demo-1.0.0/"));
    }
  }

  @Test
  void refusesAnArchiveOfMoreThanFourMebibytesAndNamesWhatIsLarge() throws IOException {
    Path target = folder.resolve("demo-1.0.0.zip");
    Files.writeString(target, "what was there");

    assertThatThrownBy(() -> Packer.pack(tree(4 << 20), target, Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> {
              assertThat(e.text().key()).isEqualTo("pack.too-large");
              assertThat(e.text().arguments().toString()).contains("raw/logo.png");
            });
    assertThat(target).hasContent("what was there");
  }

  @Test
  void warnsFromFourMillionBytesOn() {
    PackedPackage packed =
        Packer.pack(tree(4_000_000), folder.resolve("demo-1.0.0.zip"), Job.none());

    assertThat(packed.findings()).extracting("code").containsExactly("pack.near-limit");
  }

  @Test
  void refusesNamesThatOscRefuses() {
    assertThatThrownBy(() -> Packer.pack(tree(1), folder.resolve("demo-.zip"), Job.none()))
        .isInstanceOf(StudioException.class)
        .hasMessageContaining("pack.stem");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    Packer.pack(tree(1000), folder.resolve("a/demo-1.0.0.zip"), Job.none());
    Packer.pack(tree(1000), folder.resolve("b/demo-1.0.0.zip"), Job.none());

    assertThat(folder.resolve("a/demo-1.0.0.zip"))
        .hasSameBinaryContentAs(folder.resolve("b/demo-1.0.0.zip"));
  }
}
