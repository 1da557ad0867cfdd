package io.oscstudio.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreesTest {
  @TempDir Path folder;

  @Test
  void opensFoldersZipsAndTarsByTheirContent() throws IOException {
    Files.createDirectories(folder.resolve("tree/a"));
    Files.writeString(folder.resolve("tree/a/b"), "hello");
    Files.writeString(folder.resolve("tree/c"), "world");
    RawTar tar = new RawTar().add("./a/b", "hello").add("c", "world");
    RawZip zip = new RawZip().add(RawZip.entry("a/b", "hello"));
    zip.add(new RawZip.Entry("c", "world".getBytes(UTF_8), true));

    for (Path path :
        new Path[] {
          folder.resolve("tree"),
          Files.write(folder.resolve("tar.zip"), tar.bytes()),
          Files.write(folder.resolve("tgz.yaml"), tar.gzipped()),
          Files.write(folder.resolve("zip"), zip.bytes())
        }) {
      try (FileTree tree = FileTrees.open(path, Limits.DEFAULT)) {
        assertThat(tree.name()).isEqualTo(path.getFileName().toString());
        assertThat(tree.entries())
            .containsExactly(new FileTree.Entry("a/b", 5), new FileTree.Entry("c", 5));
        assertThat(tree.text("a/b")).isEqualTo("hello");
        assertThat(tree.text("c")).isEqualTo("world");
        assertThat(tree.hasFolder("a")).isTrue();
        assertThat(tree.hasFolder("c")).isFalse();
        assertThat(tree.sub("a").entries()).containsExactly(new FileTree.Entry("b", 5));
        assertThat(tree.notes()).isEmpty();
        assertThatThrownBy(() -> tree.open("a")).isInstanceOf(StudioException.class);
      }
    }
  }

  @Test
  void overlaysUnsavedEdits() {
    FileTree base = FileTrees.ofTexts("p", Map.of("a", "1", "b", "2", "c/d", "3"));

    FileTree edited =
        base.withOverlay(Map.of("a", "9".getBytes(UTF_8), "e", "5".getBytes(UTF_8)), Set.of("b"));

    assertThat(edited.entries()).extracting(FileTree.Entry::path).containsExactly("a", "c/d", "e");
    assertThat(edited.text("a")).isEqualTo("9");
    assertThat(base.text("a")).isEqualTo("1");
    assertThatThrownBy(() -> base.withOverlay(Map.of("../x", new byte[0])))
        .isInstanceOf(StudioException.class);
  }

  @Test
  void tellsWithoutReadingWhichFilesAreAsTheyWere() throws IOException {
    FileTime old = FileTime.from(Instant.now().minusSeconds(60));
    Files.setLastModifiedTime(Files.writeString(folder.resolve("a"), "1"), old);
    Files.setLastModifiedTime(Files.writeString(folder.resolve("b"), "2"), old);
    Files.writeString(folder.resolve("new"), "3");
    try (FileTree tree = FileTrees.open(folder, Limits.DEFAULT)) {
      FileTree edited = tree.withOverlay(Map.of("b", "4".getBytes(UTF_8)));
      FileTree later = edited.withOverlay(Map.of("a", "1".getBytes(UTF_8)));

      assertThat(edited.state("a")).isPresent().isEqualTo(tree.state("a"));
      assertThat(edited.state("b")).isPresent().isNotEqualTo(tree.state("b"));
      assertThat(later.state("b")).isEqualTo(edited.state("b"));
      assertThat(later.state("a")).isNotEqualTo(edited.state("a"));
      assertThat(tree.state("new")).isEmpty();
    }
  }

  @Test
  void opensArchivesInsideArchives() throws IOException {
    byte[] tgz = new RawTar().add("chart/Chart.yaml", "name: x").gzipped();
    byte[] inner = new RawZip().add(new RawZip.Entry("deep.tgz", tgz, true)).bytes();
    byte[] outer =
        new RawZip()
            .add(new RawZip.Entry("package/inner.zip", inner, true))
            .add(new RawZip.Entry("stored.zip", inner, false))
            .bytes();
    Path file = Files.write(folder.resolve("outer.zip"), outer);

    try (FileTree tree = FileTrees.open(file, Limits.DEFAULT);
        FileTree one = FileTrees.nested(tree, "package/inner.zip");
        FileTree two = FileTrees.nested(one, "deep.tgz");
        FileTree stored = FileTrees.nested(tree, "stored.zip")) {
      assertThat(two.text("chart/Chart.yaml")).isEqualTo("name: x");
      assertThat(stored.contains("deep.tgz")).isTrue();
    }
  }

  @Test
  void refusesArchivesInTooManyArchives() throws IOException {
    byte[] bytes = new RawZip().add("x").bytes();
    for (int i = 0; i < 4; i++) {
      bytes = new RawZip().add(new RawZip.Entry("a.zip", bytes, false)).bytes();
    }
    Path file = Files.write(folder.resolve("a.zip"), bytes);

    try (FileTree tree = FileTrees.open(file, Limits.DEFAULT);
        FileTree one = FileTrees.nested(tree, "a.zip");
        FileTree two = FileTrees.nested(one, "a.zip");
        FileTree three = FileTrees.nested(two, "a.zip")) {
      assertThatThrownBy(() -> FileTrees.nested(three, "a.zip"))
          .hasMessageContaining("archive.nested-too-deep");
    }
  }

  @Test
  void readsStoredEntriesAtAnyPosition() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.zip"), new RawZip().add(RawZip.entry("s", "0123456789")).bytes());

    try (FileTree tree = FileTrees.open(file, Limits.DEFAULT);
        SeekableByteChannel channel = tree.seekable("s").orElseThrow()) {
      ByteBuffer three = ByteBuffer.allocate(3);
      channel.position(5).read(three);
      assertThat(new String(three.array(), UTF_8)).isEqualTo("567");
      ByteBuffer direct = ByteBuffer.allocateDirect(20);
      assertThat(channel.position(8).read(direct)).isEqualTo(2);
      assertThat(direct.flip().get(1)).isEqualTo((byte) '9');
      assertThat(channel.size()).isEqualTo(10);
    }
  }

  @Test
  void leavesOutLinksThatLeaveTheFolder() throws IOException {
    Path tree = Files.createDirectories(folder.resolve("tree/sub"));
    Path outside = Files.writeString(folder.resolve("secret"), "s");
    Files.writeString(tree.resolve("file"), "hello");
    Files.createSymbolicLink(tree.resolve("leaves"), outside);
    Files.createSymbolicLink(tree.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(tree.resolve("self"), Path.of("self"));
    Files.createSymbolicLink(tree.resolve("gone"), Path.of("nowhere"));
    Files.createSymbolicLink(tree.resolve("stays"), Path.of("file"));
    Files.createDirectories(folder.resolve("tree/.git"));

    try (FileTree read = FileTrees.open(folder.resolve("tree"), Limits.DEFAULT)) {
      assertThat(read.entries())
          .extracting(FileTree.Entry::path)
          .containsExactly("sub/file", "sub/stays");
      assertThat(read.text("sub/stays")).isEqualTo("hello");
      assertThat(read.notes())
          .extracting(note -> note.code() + " " + note.place().orElseThrow().file())
          .containsExactlyInAnyOrder(
              "archive.version-control-skipped .git",
              "archive.link-leaves-folder sub/leaves",
              "archive.link-loop sub/up",
              "archive.link-dangling sub/self",
              "archive.link-dangling sub/gone");
      assertThat(read.sub("sub").notes()).hasSize(4);
    }
  }

  @Test
  void readsFilesOnlyUpToTheLimit() {
    FileTree tree = FileTrees.ofTexts("p", Map.of("a", "12345"));

    assertThat(tree.bytes("a", 5)).hasSize(5);
    assertThatThrownBy(() -> tree.bytes("a", 4)).hasMessageContaining("archive.entry-too-big");
    assertThatThrownBy(
            () -> FileTrees.of(Map.of("b", new byte[] {(byte) 0xB2, (byte) 0xE2})).text("b"))
        .hasMessageContaining("archive.entry-not-text");
    assertThat(FileTrees.ofTexts("p", Map.of("c", "a\uFFFDb")).text("c")).isEqualTo("a\uFFFDb");
  }

  @Test
  void staysReadableWhenAReadingThreadIsInterrupted() throws IOException {
    Path file = Files.write(folder.resolve("a.zip"), new RawZip().add("s").bytes());

    try (FileTree tree = FileTrees.open(file, Limits.DEFAULT)) {
      Thread.currentThread().interrupt();
      assertThat(tree.text("s")).isEqualTo("x");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(tree.text("s")).isEqualTo("x");
    }
  }

  @Test
  void leavesNoFileOpenAndNoSpoolBehind() throws IOException {
    byte[] big = new byte[12 << 20];
    new java.util.Random(1).nextBytes(big);
    byte[] tgz = RawTar.gzip(new RawTar().block("big", '0', "", big.length, big).add("x").bytes());
    Path zip =
        Files.write(
            folder.resolve("a.zip"),
            new RawZip().add(new RawZip.Entry("a.tgz", tgz, true)).add("b").bytes());
    Path bad = Files.write(folder.resolve("bad.tgz"), new RawTar().add("../x").gzipped());
    long before = openFiles();

    try (FileTree tree = FileTrees.open(zip, Limits.DEFAULT);
        FileTree nested = FileTrees.nested(tree, "a.tgz");
        InputStream in = nested.open("big")) {
      assertThat(in.readAllBytes()).isEqualTo(big);
      assertThat(openFiles()).isGreaterThan(before);
    }
    assertThatThrownBy(() -> FileTrees.open(bad, Limits.DEFAULT))
        .isInstanceOf(StudioException.class);

    assertThat(openFiles()).isEqualTo(before);
  }

  /** Handles on the test's folder and on spool files, where the system tells. */
  private long openFiles() throws IOException {
    Path handles = Path.of("/proc/self/fd");
    if (!Files.isDirectory(handles)) {
      return 0;
    }
    long count = 0;
    try (var stream = Files.newDirectoryStream(handles)) {
      for (Path handle : stream) {
        String target = Files.isSymbolicLink(handle) ? target(handle) : "";
        if (target.startsWith(folder.toString()) || target.contains("oscstudio-")) {
          count++;
        }
      }
    }
    return count;
  }

  private static String target(Path handle) {
    try {
      return Files.readSymbolicLink(handle).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
