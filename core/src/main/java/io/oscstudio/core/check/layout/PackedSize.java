package io.oscstudio.core.check.layout;

import io.oscstudio.core.archive.FileTree.Entry;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Readings;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.OscPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * How long the archive of a package is.
 *
 * @param bytes its length; for a package that is not in an archive, what a zip of it would have,
 *     counted only until it is certain that the limit is passed
 * @param biggest its biggest files with their unpacked sizes, for the message
 */
record PackedSize(long bytes, String biggest) {
  /** What a zip needs for one entry besides name and data: two headers. */
  private static final int HEADERS = 76 + 16;

  /** Twice the limit says "too big" as well as the exact figure does. */
  private static final long COUNTED_AT_MOST = 2 * Readings.PACKAGE_BYTES_LIMIT;

  private static final int NAMED = 3;

  static PackedSize of(OscPackage pkg) {
    long bytes =
        pkg.archive()
            .filter(a -> a.bytes().isPresent())
            .map(a -> a.bytes().getAsLong())
            .orElseGet(() -> zipped(pkg));
    return new PackedSize(bytes, biggest(pkg));
  }

  private static long zipped(OscPackage pkg) {
    Counter counter = new Counter();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      for (Entry entry : entries(pkg)) {
        counter.count += HEADERS + 2L * entry.path().length();
        deflater.reset();
        try (InputStream in = pkg.tree().open(entry.path());
            OutputStream out = new DeflaterOutputStream(counter, deflater)) {
          copy(in, out, counter);
        }
        if (counter.count > COUNTED_AT_MOST) {
          break;
        }
      }
    } catch (IOException e) {
      throw new StudioException(
          Message.of("base.io", pkg.tree().name(), String.valueOf(e.getMessage())), e);
    } finally {
      deflater.end();
    }
    return counter.count;
  }

  private static void copy(InputStream in, OutputStream out, Counter counter) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int n = in.read(buffer);
    while (n >= 0 && counter.count <= COUNTED_AT_MOST) {
      out.write(buffer, 0, n);
      n = in.read(buffer);
    }
  }

  private static List<Entry> entries(OscPackage pkg) {
    return pkg.tree().entries().stream().filter(e -> e.path().startsWith(pkg.path(""))).toList();
  }

  private static String biggest(OscPackage pkg) {
    return entries(pkg).stream()
        .sorted(Comparator.comparingLong(Entry::size).reversed().thenComparing(Entry::path))
        .limit(NAMED)
        .map(e -> e.path().substring(pkg.path("").length()) + " (" + kib(e.size()) + " KiB)")
        .collect(Collectors.joining(", "));
  }

  private static long kib(long bytes) {
    return Math.ceilDiv(bytes, 1024L);
  }

  private static final class Counter extends OutputStream {
    private long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
    }
  }
}
