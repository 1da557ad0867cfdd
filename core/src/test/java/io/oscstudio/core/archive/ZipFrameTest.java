package io.oscstudio.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips that need zip64, with tars of zeros that take no place on the disk. */
class ZipFrameTest {
  private static final long HUGE = (4L << 30) + 7;
  private static final byte[] TEXT = "instance: []\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void writesFilesOfMoreThanFourGigabytes() throws IOException {
    Path file = folder.resolve("huge.zip");
    SparseOutput out = new SparseOutput(file);
    try (ZipFrame zip = new ZipFrame(out)) {
      zip.folder("svc");
      long before = out.position();
      long crc = Zeros.crc(new byte[0], HUGE);
      zip.stored("svc/big.tar", HUGE, crc, new ZeroInput(HUGE));
      assertThat(out.position() - before)
          .isEqualTo(ZipFrame.headerBytes("svc/big.tar", HUGE) + HUGE);
      zip.stored("svc/last.tar", 3, Zeros.crc(new byte[0], 3), new ZeroInput(3));
      zip.packed("svc/mapping.yaml", TEXT);
    }

    assertThat(Files.size(file)).isGreaterThan(HUGE);
    try (ZipFile zip = new ZipFile(file.toFile());
        FileTree tree = FileTrees.open(file, Limits.DEFAULT)) {
      assertThat(zip.getEntry("svc/big.tar").getSize()).isEqualTo(HUGE);
      try (InputStream last = zip.getInputStream(zip.getEntry("svc/last.tar"))) {
        assertThat(last.readAllBytes()).containsOnly(0).hasSize(3);
      }
      assertThat(tree.bytes("svc/mapping.yaml", 100)).isEqualTo(TEXT);
      try (SeekableByteChannel big = tree.seekable("svc/big.tar").orElseThrow()) {
        assertThat(big.size()).isEqualTo(HUGE);
        assertThat(big.position(HUGE - 1).read(ByteBuffer.allocate(2))).isEqualTo(1);
      }
    }
  }

  @Test
  void writesMoreThan65535Files() throws IOException {
    Path file = folder.resolve("many.zip");
    try (ZipFrame zip = new ZipFrame(new SparseOutput(file))) {
      for (int i = 0; i < 70_000; i++) {
        zip.packed("svc/" + i, TEXT);
      }
    }

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(70_000);
      try (InputStream last = zip.getInputStream(zip.getEntry("svc/69999"))) {
        assertThat(last.readAllBytes()).isEqualTo(TEXT);
      }
    }
  }

  /** So many zeros. */
  private static final class ZeroInput extends InputStream {
    private long left;

    ZeroInput(long size) {
      left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      // Targets come with zeros of ours in them.
      int n = (int) Math.min(left, length);
      left -= n;
      return n;
    }
  }

  /** Leaves out long writes of zeros. */
  private static final class SparseOutput extends OutputStream {
    private static final int ALL_ZEROS = 8192;

    private final FileChannel channel;

    SparseOutput(Path file) throws IOException {
      channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    long position() throws IOException {
      return channel.position();
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length >= ALL_ZEROS && bytes[offset] == 0) {
        channel.position(channel.position() + length);
        return;
      }
      ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
