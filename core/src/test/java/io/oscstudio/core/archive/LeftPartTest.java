package io.oscstudio.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies where an earlier run would have left its part file: damaged, forged or old. */
class LeftPartTest extends ResumedZipCase {
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
}
