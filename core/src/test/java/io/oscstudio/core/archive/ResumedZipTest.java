package io.oscstudio.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.oscstudio.core.TestJvm;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.ByteBuffer;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips whose writing ends early, in every way, and begins again. */
class ResumedZipTest {
  private static final int TARS = 4;
  private static final int SIZE = 1 << 20;
  private static final byte[] MAPPING =
      IntStream.range(0, 3000)
          .mapToObj(i -> "image-" + i * i + ": registry/" + i + "\n")
          .collect(Collectors.joining())
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private Path tars;
  private Path target;
  private byte[] expected;

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

  @Test
  void writesTheBytesThatGoingBackForTheChecksumsWrites() throws IOException {
    ResumedZip.Result result = write(Job.none());

    assertThat(target).hasBinaryContent(expected);
    assertThat(result.bytes()).isEqualTo(expected.length);
    assertThat(result.checksum()).isEqualTo(Digest.of(expected));
    assertThat(result.files().get(1).digest()).isEqualTo(Digest.of(tars.resolve("0.tar")));
    assertOnlyTheTarget();
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1048576, 1", "1300000, 1", "2097153, 2", "3200000, 3", "4194310, 4"})
  void goesOnWhereACancelledRunEnded(long bytes, int finished) throws IOException {
    Files.writeString(target, "what was there");
    assertThatThrownBy(() -> write(EndingJob.cancelledAt(bytes)))
        .isInstanceOf(CancelledException.class);
    assertThat(target).hasContent("what was there");
    EndingJob rerun = EndingJob.never();

    long written = writtenDuring(() -> write(rerun));

    assertThat(target).hasBinaryContent(expected);
    assertThat(written).isLessThan((TARS - finished) * (long) SIZE + SIZE / 2);
    assertThat(rerun.reports()).hasSize(finished == 0 ? 0 : 1);
    assertThat(rerun.progress()).isSorted().endsWith(4L * SIZE + 6);
    assertOnlyTheTarget();
  }

  @Test
  void leavesNothingWhenNothingWasFinished() {
    assertThatThrownBy(() -> write(EndingJob.cancelledAt(SIZE / 2)))
        .isInstanceOf(CancelledException.class);

    assertThat(folder.resolve("out")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(ints = {SIZE / 4, 2 * SIZE + 1000, 4 * SIZE + 6})
  void goesOnWhereAKilledRunEnded(int bytes) throws Exception {
    assertThat(child(bytes)).isEqualTo(9);
    assertThat(target).doesNotExist();

    write(Job.none());

    assertThat(target).hasBinaryContent(expected);
    assertOnlyTheTarget();
  }

  @Test
  void takesAChangedFileAnew() throws IOException {
    cancelAfterThree();
    byte[] other = new byte[SIZE + 1];
    Files.write(tars.resolve("1.tar"), other);
    Files.setLastModifiedTime(
        tars.resolve("1.tar"), FileTime.from(Instant.now().minus(Duration.ofMinutes(9))));

    write(Job.none());

    assertThat(target).hasBinaryContent(asCommonsCompress());
  }

  @Test
  void takesAFileAnewThatWasChangedBehindItsTime() throws IOException {
    assumeTrue(target.getFileSystem().supportedFileAttributeViews().contains("unix"));
    cancelAfterThree();
    FileTime time = Files.getLastModifiedTime(tars.resolve("0.tar"));
    Files.write(tars.resolve("0.tar"), new byte[SIZE]);
    Files.setLastModifiedTime(tars.resolve("0.tar"), time);

    write(Job.none());

    assertThat(target).hasBinaryContent(asCommonsCompress());
  }

  @Test
  void keepsNoFileThatMayStillChangeUnseen() throws IOException {
    Files.setLastModifiedTime(
        tars.resolve("2.tar"), FileTime.from(Instant.now().plus(Duration.ofHours(1))));

    assertThatThrownBy(() -> write(EndingJob.cancelledAt(4L * SIZE)))
        .isInstanceOf(CancelledException.class);

    assertThat(journal()).content().hasLineCount(1 + 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 500, SIZE + 500, 2 * SIZE, 2 * SIZE + 1000})
  void writesADamagedStretchAnew(int at) throws IOException {
    cancelAfterThree();
    try (FileChannel channel = FileChannel.open(part(), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap("damaged".getBytes(StandardCharsets.UTF_8)), at);
    }
    EndingJob job = EndingJob.never();

    write(job);

    assertThat(target).hasBinaryContent(expected);
    assertThat(job.progress()).isSorted();
    assertOnlyTheTarget();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "oscstudio part 1\n", "oscstudio part 2\nand more", "\0"})
  void doesNotMindAnyJournal(String journal) throws IOException {
    cancelAfterThree();
    Files.writeString(journal(), journal);

    write(Job.none());

    assertThat(target).hasBinaryContent(expected);
    assertOnlyTheTarget();
  }

  @Test
  void believesNoJournalThatSpeaksOfOtherBytes() throws IOException {
    cancelAfterThree();
    String lines = Files.readString(journal());
    int checksum = lines.indexOf('\n', 20) - 8;
    Files.writeString(
        journal(), lines.substring(0, checksum) + "00000000" + lines.substring(checksum + 8));

    write(Job.none());

    assertThat(target).hasBinaryContent(expected);
  }

  @Test
  void goesOnWithAPartThatWasCut() throws IOException {
    cancelAfterThree();
    try (FileChannel channel = FileChannel.open(part(), StandardOpenOption.WRITE)) {
      channel.truncate(SIZE + 5000);
    }

    write(Job.none());

    assertThat(target).hasBinaryContent(expected);
  }

  @Test
  void writesThroughNoLink() throws IOException {
    cancelAfterThree();
    Path victim = Files.writeString(folder.resolve("victim"), "not yours");
    Files.delete(part());
    Files.createSymbolicLink(part(), victim);

    write(Job.none());

    Files.createLink(part(), victim);
    Files.writeString(journal(), "oscstudio part 1\n" + "0 1 2\n");
    write(Job.none());

    assertThat(victim).hasContent("not yours");
    assertThat(target).hasBinaryContent(expected);
  }

  @Test
  void letsOneRunWriteATarget() throws IOException {
    List<String> keys = new ArrayList<>();
    EndingJob job =
        EndingJob.at(
            4L * SIZE,
            () -> {
              try {
                write(Job.none());
              } catch (StudioException e) {
                keys.add(e.text().key());
              }
            });

    write(job);

    assertThat(keys).isNotEmpty().containsOnly("archive.target-busy");
    assertThat(target).hasBinaryContent(expected);
    assertOnlyTheTarget();
  }

  @Test
  void refusesAFileThatChangesWhileItIsRead() throws IOException {
    EndingJob job =
        EndingJob.at(
            1,
            () -> {
              try {
                Files.write(tars.resolve("0.tar"), new byte[] {1}, StandardOpenOption.APPEND);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });

    assertThatThrownBy(() -> write(job)).hasMessageContaining("archive.source-changed");
    assertThat(folder.resolve("out")).isEmptyDirectory();
  }

  @Test
  void removesWhatKilledRunsOfEarlierVersionsLeft() throws IOException {
    Path left =
        old(Files.writeString(target.resolveSibling(".svc-1.0.0.zip.0123456789ab.part"), "x"));
    Path running =
        Files.writeString(target.resolveSibling(".svc-1.0.0.zip.ba9876543210.part"), "x");
    Path other = old(Files.writeString(target.resolveSibling(".other.zip.0123456789ab.part"), "x"));

    write(Job.none());

    assertThat(left).doesNotExist();
    assertThat(running).exists();
    assertThat(other).exists();
  }

  private ResumedZip.Result write(Job job) {
    return ResumedZip.write(target, items(tars), job);
  }

  private void cancelAfterThree() {
    assertThatThrownBy(() -> write(EndingJob.cancelledAt(3L * SIZE + 100_000)))
        .isInstanceOf(CancelledException.class);
    assertThat(journal()).isRegularFile().content().hasLineCount(4);
    assertThat(part()).isRegularFile();
  }

  private Path part() {
    return target.resolveSibling(".svc-1.0.0.zip.part");
  }

  private Path journal() {
    return target.resolveSibling(".svc-1.0.0.zip.part.journal");
  }

  private static Path old(Path file) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(3))));
  }

  private void assertOnlyTheTarget() throws IOException {
    try (Stream<Path> files = Files.list(target.getParent())) {
      assertThat(files).containsExactly(target);
    }
  }

  /** Bytes that this process wrote meanwhile, 0 where the system does not count them. */
  private static long writtenDuring(Runnable work) throws IOException {
    long before = written();
    work.run();
    return written() - before;
  }

  private static long written() throws IOException {
    Path counters = Path.of("/proc/self/io");
    if (!Files.isReadable(counters)) {
      return 0;
    }
    return Files.readAllLines(counters).stream()
        .filter(line -> line.startsWith("wchar: "))
        .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
        .sum();
  }

  private int child(long bytes) throws IOException, InterruptedException {
    Process process =
        TestJvm.start(
            KilledZipChild.class,
            "-Xmx64m",
            tars.toString(),
            target.toString(),
            Long.toString(bytes));
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    return process.waitFor();
  }

  /** The same by a writer that goes back to fill in the checksums. */
  private byte[] asCommonsCompress() throws IOException {
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
