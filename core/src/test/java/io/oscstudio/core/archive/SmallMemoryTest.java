package io.oscstudio.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.TestJvm;
import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads what is big in a JVM that is small. */
class SmallMemoryTest {
  private static final long HUGE = 20L << 30;

  @TempDir Path folder;

  @Test
  void readsADeliveryZipOfTwentyGigabytesIn64MiB() throws Exception {
    Path zip = folder.resolve("svc-1.0.0.zip");
    writeSparseDelivery(zip);
    assertThat(Files.size(zip)).isGreaterThan(HUGE);

    assertThat(child(zip))
        .contains("svc/images/big.tar " + (HUGE + 2048))
        .contains("svc/images/mapping.yaml 14")
        .contains("layer.bin " + HUGE)
        .contains("tail 0")
        .contains("ok");
  }

  @Test
  void readsAFullPackageIn64MiB() throws Exception {
    Random random = new Random(7);
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < 64; i++) {
      byte[] noise = new byte[64 << 10];
      random.nextBytes(noise);
      files.put("raw/templates/" + i + ".bin", noise);
    }
    Path zip = folder.resolve("p.zip");
    ArchiveWriter.zip().write(FileTrees.of(files), zip, "p", Job.none());
    assertThat(Files.size(zip)).isGreaterThan(4 << 20);
    Path tgz = folder.resolve("p.tgz");
    ArchiveWriter.tgz().write(FileTrees.of(files), tgz, "p", Job.none());

    assertThat(child(zip)).contains("ok");
    assertThat(child(tgz)).contains("ok");
  }

  private String child(Path file) throws IOException, InterruptedException {
    Process process = TestJvm.start(SmallMemoryChild.class, "-Xmx64m", file.toString());
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }

  /** A zip64 with a stored tar of zeros, of which only the headers take place on the disk. */
  private static void writeSparseDelivery(Path zip) throws IOException {
    byte[] header = tarHeader(HUGE);
    assertThat(header).hasSize(512);
    long size = HUGE + 2048;
    try (FileChannel out =
        FileChannel.open(zip, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] mapping = "instance: []\n#".getBytes(StandardCharsets.UTF_8);
      long first = 0;
      write(out, local("svc/images/mapping.yaml", mapping.length, Zeros.crc(mapping, 0)), mapping);
      long second = out.position();
      long crc = Zeros.crc(header, size - 512);
      write(out, local("svc/images/big.tar", size, crc), header);
      out.position(out.position() + size - 512);
      long directory = out.position();
      write(out, central("svc/images/mapping.yaml", mapping.length, Zeros.crc(mapping, 0), first));
      write(out, central("svc/images/big.tar", size, crc, second));
      long length = out.position() - directory;
      long end64 = out.position();
      write(out, end(2, length, directory, end64));
    }
  }

  private static byte[] tarHeader(long size) {
    byte[] whole = new RawTar().block("layer.bin", '0', "", size, new byte[0]).bytes();
    return Arrays.copyOf(whole, 512);
  }

  private static byte[] local(String name, long size, long crc) {
    ByteBuffer b = buffer(30 + name.length() + 20);
    b.putInt(0x04034B50).putShort((short) 45).putShort((short) 0).putShort((short) 0).putInt(0);
    b.putInt((int) crc).putInt(-1).putInt(-1);
    b.putShort((short) name.length()).putShort((short) 20).put(name.getBytes());
    b.putShort((short) 1).putShort((short) 16).putLong(size).putLong(size);
    return b.array();
  }

  private static byte[] central(String name, long size, long crc, long offset) {
    ByteBuffer b = buffer(46 + name.length() + 28);
    b.putInt(0x02014B50).putShort((short) 45).putShort((short) 45).putShort((short) 0);
    b.putShort((short) 0).putInt(0).putInt((int) crc).putInt(-1).putInt(-1);
    b.putShort((short) name.length()).putShort((short) 28).putShort((short) 0);
    b.putShort((short) 0).putShort((short) 0).putInt(0).putInt(-1).put(name.getBytes());
    b.putShort((short) 1).putShort((short) 24).putLong(size).putLong(size).putLong(offset);
    return b.array();
  }

  private static byte[] end(long count, long length, long directory, long end64) {
    ByteBuffer b = buffer(56 + 20 + 22);
    b.putInt(0x06064B50).putLong(44).putShort((short) 45).putShort((short) 45);
    b.putInt(0).putInt(0).putLong(count).putLong(count).putLong(length).putLong(directory);
    b.putInt(0x07064B50).putInt(0).putLong(end64).putInt(1);
    b.putInt(0x06054B50).putInt(0).putShort((short) -1).putShort((short) -1);
    b.putInt(-1).putInt(-1).putShort((short) 0);
    return b.array();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void write(FileChannel out, byte[]... parts) throws IOException {
    for (byte[] part : parts) {
      out.write(ByteBuffer.wrap(part));
    }
  }
}
