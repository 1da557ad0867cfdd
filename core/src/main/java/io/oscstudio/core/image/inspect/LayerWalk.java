package io.oscstudio.core.image.inspect;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.TarStream;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.CountingInput;
import io.oscstudio.core.image.Layers;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** Reads layers to their end, one after another: counts, sizes, digests. */
final class LayerWalk {
  private static final String WHITEOUT = ".wh.";
  private static final int LONGEST_PATH = 4_096;

  private final FileTree tree;
  private final Limits limits;
  private final long total;
  private final Job job;
  private long done;

  LayerWalk(FileTree tree, Limits limits, long total, Job job) {
    this.tree = tree;
    this.limits = limits;
    this.total = total;
    this.job = job;
  }

  /**
   * Reads a layer.
   *
   * @param path where it lies in the tree
   * @param index its number in the image
   * @param largest gets its files
   */
  InspectedLayer layer(String path, Digest diffId, int index, LargestFiles largest)
      throws IOException {
    long size = tree.find(path).map(FileTree.Entry::size).orElse(0L);
    job.report(Message.of("image.inspect-layer", tree.name(), index + 1));
    long files = 0;
    long removed = 0;
    InputStream packed = new CountingInput(tree.open(path), done, total, job);
    Unpacked plain = new Unpacked(Layers.plain(packed, tree.name()));
    try (TarStream tar = new TarStream(plain)) {
      for (Optional<TarArchiveEntry> next = tar.next(); next.isPresent(); next = tar.next()) {
        TarArchiveEntry entry = next.get();
        if (entry.isDirectory()) {
          continue;
        }
        if (isWhiteout(entry.getName())) {
          removed++;
          continue;
        }
        files++;
        if (entry.isFile()) {
          largest.add(new LayerFile(shown(entry.getName()), entry.getSize(), index));
        }
      }
      plain.drain();
    }
    done += size;
    return new InspectedLayer(diffId, plain.digest(), size, plain.bytes, files, removed);
  }

  private static boolean isWhiteout(String path) {
    return path.startsWith(WHITEOUT, path.lastIndexOf('/') + 1);
  }

  private static String shown(String path) {
    String relative = path.startsWith("./") ? path.substring(2) : path;
    return relative.length() > LONGEST_PATH ? relative.substring(0, LONGEST_PATH) : relative;
  }

  /** The unpacked bytes, hashed and counted. */
  private final class Unpacked extends FilterInputStream {
    private final MessageDigest hasher = Digest.hasher();
    private long bytes;

    Unpacked(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = super.read(target, offset, length);
      if (n > 0) {
        bytes += n;
        hasher.update(target, offset, n);
        if (bytes > limits.entryBytes()) {
          throw new StudioException(
              Message.of("image.layer-too-large", tree.name(), limits.entryBytes()));
        }
      }
      return n;
    }

    @Override
    public long skip(long count) throws IOException {
      return readNBytes((int) Math.min(count, 64 * 1024)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    /** Reads what follows the tar's own end; it belongs to the digest. */
    void drain() throws IOException {
      transferTo(OutputStream.nullOutputStream());
    }

    Digest digest() {
      return Digest.finish(hasher);
    }
  }
}
