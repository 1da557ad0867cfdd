package io.oscstudio.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveWriterTest {
  private static final FileTree TREE =
      FileTrees.ofTexts(
          "p",
          Map.of(
              "metadata.yaml",
              "name: demo\n",
              "manifests/demo_crd.yaml",
              "kind: CustomResourceDefinition\n".repeat(50),
              "raw/" + "long-name-".repeat(15) + ".yaml",
              "a: 1\n",
              "raw/中文.yaml",
              "b: 2\n",
              "raw/empty",
              ""));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"out.zip", "out.tgz", "out"})
  void readsBackWhatItWrote(String name) {
    Path target = folder.resolve("new/folders").resolve(name);

    ArchiveWriter.forTarget(target).write(TREE, target, "top", Job.none());

    try (FileTree read = FileTrees.open(target, Limits.DEFAULT)) {
      FileTree inner = ArchiveWriter.isArchive(target) ? read.sub("top") : read;
      assertThat(inner.entries()).isEqualTo(TREE.entries());
      assertThat(FileTrees.digest(inner)).isEqualTo(FileTrees.digest(TREE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.zip", "out.tar.gz"})
  void writesTheSameBytesWhateverTheTimesFolderZoneAndUser(String name) throws IOException {
    Path one = sources("one", FileTime.fromMillis(1_000_000_000_000L));
    Path two = sources("elsewhere/two", FileTime.fromMillis(1_700_000_000_000L));
    byte[] first = written(one, folder.resolve("a").resolve(name));
    TimeZone zone = TimeZone.getDefault();
    String user = System.setProperty("user.name", "somebody-else");
    try {
      for (String id : List.of("Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati")) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        assertThat(written(two, folder.resolve("b").resolve(name))).isEqualTo(first);
      }
    } finally {
      TimeZone.setDefault(zone);
      System.setProperty("user.name", user);
    }
  }

  private Path sources(String name, FileTime time) throws IOException {
    Path root = folder.resolve(name);
    for (FileTree.Entry entry : TREE.entries()) {
      Path file = root.resolve(entry.path());
      Files.createDirectories(file.getParent());
      Files.write(file, TREE.bytes(entry.path(), 1 << 20));
      Files.setLastModifiedTime(file, time);
    }
    return root;
  }

  private static byte[] written(Path source, Path target) throws IOException {
    try (FileTree tree = FileTrees.open(source, Limits.DEFAULT)) {
      ArchiveWriter.forTarget(target).write(tree, target, "demo-1.0.0", Job.none());
    }
    return Files.readAllBytes(target);
  }

  @Test
  void writesZipsThatOthersRead() throws IOException {
    Path target = folder.resolve("a.zip");

    ArchiveWriter.zip().write(TREE, target, "demo", Job.none());

    try (ZipFile zip = ZipFile.builder().setPath(target).get()) {
      List<String> names = new ArrayList<>();
      for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder();
          all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        names.add(entry.getName());
        assertThat(entry.getUnixMode()).isEqualTo(entry.isDirectory() ? 0040755 : 0100644);
        assertThat(entry.getExtraFields()).isEmpty();
        assertThat(entry.getGeneralPurposeBit().usesDataDescriptor()).isFalse();
      }
      assertThat(names).startsWith("demo/", "demo/manifests/", "demo/manifests/demo_crd.yaml");
      assertThat(names).contains("demo/raw/", "demo/raw/中文.yaml");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.zip", "out.tgz", "out"})
  void leavesWhatWasThereWhenCancelledOrFailed(String name) throws IOException {
    Path target = folder.resolve(name);
    ArchiveWriter.forTarget(target).write(TREE, target, "", Job.none());
    String before = content(target);
    FileTree changed = TREE.withOverlay(Map.of("metadata.yaml", "name: other\n".getBytes(UTF_8)));
    Path broken = Files.createDirectories(folder.resolve("broken/manifests"));
    Files.writeString(broken.resolve("a"), "a");
    Files.writeString(broken.resolve("b"), "b");

    assertThatThrownBy(
            () -> ArchiveWriter.forTarget(target).write(changed, target, "", new CancelAfter(2)))
        .isInstanceOf(CancelledException.class);
    try (FileTree tree = FileTrees.open(folder.resolve("broken"), Limits.DEFAULT)) {
      Files.delete(broken.resolve("b"));
      assertThatThrownBy(() -> ArchiveWriter.forTarget(target).write(tree, target, "", Job.none()))
          .isInstanceOf(StudioException.class);
    }

    assertThat(content(target)).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files)
          .extracting(p -> p.getFileName().toString())
          .containsExactlyInAnyOrder(name, "broken");
    }
  }

  private static String content(Path target) {
    try (FileTree tree = FileTrees.open(target, Limits.DEFAULT)) {
      return FileTrees.digest(tree).toString();
    }
  }

  @Test
  void replacesFoldersOnlyWhenTheyHoldAPackage() throws IOException {
    Path target = Files.createDirectories(folder.resolve("target"));
    ArchiveWriter.folder().write(TREE, target, "", Job.none());
    Files.writeString(target.resolve("stale"), "x");

    ArchiveWriter.folder().write(TREE, target, "", Job.none());

    assertThat(target.resolve("stale")).doesNotExist();
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("thesis"), "x");
    assertThatThrownBy(() -> ArchiveWriter.folder().write(TREE, home, "", Job.none()))
        .hasMessageContaining("archive.target-not-empty");
    assertThat(home.resolve("thesis")).exists();
    assertThatThrownBy(
            () -> ArchiveWriter.folder().write(TREE, home.resolve("thesis"), "", Job.none()))
        .hasMessageContaining("archive.target-is-file");
    ArchiveWriter.folderReplacing().write(TREE, home, "", Job.none());
    assertThat(home.resolve("thesis")).doesNotExist();
  }

  @Test
  void decidesByTheExtension() {
    assertThat(ArchiveWriter.isArchive(Path.of("x/etcd-6.7.0.zip"))).isTrue();
    assertThat(ArchiveWriter.isArchive(Path.of("x/etcd-6.7.0.TGZ"))).isTrue();
    assertThat(ArchiveWriter.isArchive(Path.of("x/etcd-6.7.0.tar.gz"))).isTrue();
    assertThat(ArchiveWriter.isArchive(Path.of("x/etcd-6.7.0"))).isFalse();
    assertThat(ArchiveWriter.stem(Path.of("x/etcd-6.7.0.tar.gz"))).isEqualTo("etcd-6.7.0");
    assertThatThrownBy(() -> ArchiveWriter.forTarget(Path.of("x.rar")))
        .hasMessageContaining("archive.target-extension");
  }

  @Test
  void tellsHowFarItIs() {
    List<Long> done = new ArrayList<>();
    AtomicLong total = new AtomicLong();
    Job job =
        new CancelAfter(Integer.MAX_VALUE) {
          @Override
          public void progress(long now, long all) {
            done.add(now);
            total.set(all);
          }
        };

    ArchiveWriter.zip().write(TREE, folder.resolve("a.zip"), "", job);

    assertThat(done).isSorted();
    assertThat(done.getLast())
        .isEqualTo(TREE.entries().stream().mapToLong(FileTree.Entry::size).sum())
        .isEqualTo(total.get());
  }

  /** Cancelled when asked for the given time. */
  private static class CancelAfter implements Job {
    private int left;

    CancelAfter(int questions) {
      left = questions;
    }

    @Override
    public void report(Message what) {}

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean cancelled() {
      return --left < 0;
    }
  }
}
