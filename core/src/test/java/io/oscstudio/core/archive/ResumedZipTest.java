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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips whose writing ends early, in every way, and begins again. */
class ResumedZipTest extends ResumedZipCase {
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

  @ParameterizedTest
  @EnumSource(names = {"APPEND", "WRITE"})
  void refusesAFileThatChangesWhileItIsRead(StandardOpenOption change) throws IOException {
    EndingJob job =
        EndingJob.at(
            1,
            () -> {
              try {
                Files.write(tars.resolve("0.tar"), new byte[] {1}, change);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });

    assertThatThrownBy(() -> write(job)).hasMessageContaining("archive.source-changed");
    assertThat(folder.resolve("out")).isEmptyDirectory();
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
}
