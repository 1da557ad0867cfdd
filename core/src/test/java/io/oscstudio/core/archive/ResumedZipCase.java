package io.oscstudio.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Four tars, the zip that they make, and runs that write it or end early. */
abstract class ResumedZipCase {
  static final int TARS = 4;
  static final int SIZE = 1 << 20;
  static final byte[] MAPPING =
      IntStream.range(0, 3000)
          .mapToObj(i -> "image-" + i * i + ": registry/" + i + "\n")
          .collect(Collectors.joining())
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  Path tars;
  Path target;
  byte[] expected;

  @BeforeEach
  void writeOnce() throws IOException {
    tars = Files.createDirectory(folder.resolve("tars"));
    Random random = new Random(11);
    for (int i = 0; i < TARS; i++) {
      byte[] bytes = new byte[SIZE + i];
      random.nextBytes(bytes);
      old(Files.write(tars.resolve(i + ".tar"), bytes));
    }
    target = Files.createDirectory(folder.resolve("out")).resolve("svc-1.0.0.zip");
    expected = asCommonsCompress();
  }

  static List<ZipItem> items(Path tars) {
    List<ZipItem> items = new ArrayList<>();
    items.add(new ZipItem.Folder("svc"));
    items.add(new ZipItem.Packed("svc/镜像.yaml", MAPPING));
    for (int i = 0; i < TARS; i++) {
      items.add(new ZipItem.Stored("svc/" + i + ".tar", tars.resolve(i + ".tar")));
    }
    return items;
  }

  ResumedZip.Result write(Job job) {
    return ResumedZip.write(target, items(tars), job);
  }

  void cancelAfterThree() {
    assertThatThrownBy(() -> write(EndingJob.cancelledAt(3L * SIZE + 100_000)))
        .isInstanceOf(CancelledException.class);
    assertThat(journal()).isRegularFile().content().hasLineCount(4);
    assertThat(part()).isRegularFile();
  }

  Path part() {
    return target.resolveSibling(".svc-1.0.0.zip.part");
  }

  Path journal() {
    return target.resolveSibling(".svc-1.0.0.zip.part.journal");
  }

  static Path old(Path file) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(3))));
  }

  void assertOnlyTheTarget() throws IOException {
    try (Stream<Path> files = Files.list(target.getParent())) {
      assertThat(files).containsExactly(target);
    }
  }

  /** The same by a writer that goes back to fill in the checksums. */
  byte[] asCommonsCompress() throws IOException {
    Path file = folder.resolve("expected.zip");
    Files.deleteIfExists(file);
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ZipArchiveOutputStream zip = ZipSink.configured(new ZipArchiveOutputStream(channel))) {
      for (ZipItem item : items(tars)) {
        switch (item) {
          case ZipItem.Folder f -> put(zip, f.path() + "/", ZipSink.FOLDER_MODE, new byte[0], true);
          case ZipItem.Packed p -> put(zip, p.path(), ZipSink.FILE_MODE, p.bytes(), false);
          case ZipItem.Stored s ->
              put(zip, s.path(), ZipSink.FILE_MODE, Files.readAllBytes(s.file()), true);
        }
      }
    }
    return Files.readAllBytes(file);
  }

  private static void put(
      ZipArchiveOutputStream zip, String path, int mode, byte[] bytes, boolean stored)
      throws IOException {
    ZipArchiveEntry entry = ZipSink.entry(path, mode);
    entry.setMethod(stored ? ZipArchiveEntry.STORED : ZipArchiveEntry.DEFLATED);
    entry.setSize(bytes.length);
    zip.putArchiveEntry(entry);
    zip.write(bytes);
    zip.closeArchiveEntry();
  }
}
