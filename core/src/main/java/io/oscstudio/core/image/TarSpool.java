package io.oscstudio.core.image;

import io.oscstudio.core.archive.TarStream;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.FileStretch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * A tar stream laid down in temporary files, so that its entries can be read in any order: an
 * engine sends {@code manifest.json}, which says what is what, after the layers. A large entry has
 * a file of its own, which goes as soon as nobody needs it: its room, in the system's memory as
 * well, is then there for what is written of it. Entry names are only looked up, never used as
 * paths.
 */
final class TarSpool implements AutoCloseable {
  private static final int BUFFER = 128 * 1024;
  private static final long LARGE = 1 << 20;
  private static final int LINK_DEPTH = 8;

  private record Slice(Path file, long from, long size) {}

  private final Path scratch;
  private final Path small;
  private final FileChannel channel;
  private final Map<String, Slice> slices = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final byte[] buffer = new byte[BUFFER];
  private long total;

  private TarSpool(Path scratch, Path small, FileChannel channel) {
    this.scratch = scratch;
    this.small = small;
    this.channel = channel;
  }

  /**
   * Reads a tar to its end.
   *
   * @param scratch folder for the temporary files
   * @param image what it is, for errors
   */
  static TarSpool of(InputStream tar, Path scratch, String image, Limits limits)
      throws IOException {
    Path small = file(scratch);
    TarSpool spool =
        new TarSpool(
            scratch,
            small,
            FileChannel.open(small, StandardOpenOption.READ, StandardOpenOption.WRITE));
    boolean whole = false;
    try (TarStream in = new TarStream(tar)) {
      spool.take(in, image, limits);
      whole = true;
      return spool;
    } finally {
      if (!whole) {
        spool.close();
      }
    }
  }

  private static Path file(Path scratch) throws IOException {
    return Files.createTempFile(scratch, ".image-", ".spool");
  }

  private void take(TarStream tar, String image, Limits limits) throws IOException {
    OutputStream shared = Channels.newOutputStream(channel);
    InputStream in = tar.body();
    for (Optional<TarArchiveEntry> next = tar.next(); next.isPresent(); next = tar.next()) {
      TarArchiveEntry e = next.get();
      if (slices.size() + links.size() >= limits.entries()) {
        throw new StudioException(
            Message.of("image.save-too-many-entries", image, limits.entries()));
      }
      if (e.isSymbolicLink()) {
        links.put(e.getName(), resolve(parent(e.getName()), e.getLinkName()));
      } else if (e.isLink()) {
        links.put(e.getName(), e.getLinkName());
      } else if (e.isFile() && e.getSize() < LARGE) {
        long from = channel.position();
        put(e.getName(), new Slice(small, from, copy(in, shared, image, limits)));
      } else if (e.isFile()) {
        takeLarge(e.getName(), in, image, limits);
      }
    }
  }

  private void takeLarge(String name, InputStream in, String image, Limits limits)
      throws IOException {
    Path file = file(scratch);
    put(name, new Slice(file, 0, 0));
    // Not truncated: ext4 would begin to write all of it to the disk when it is closed.
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
      slices.put(name, new Slice(file, 0, copy(in, out, image, limits)));
    }
  }

  /** A name may come twice; the last one counts. */
  private void put(String name, Slice slice) {
    release(slices.put(name, slice));
  }

  /** Copies an entry in whole buffers, as file systems take many small pieces slowly. */
  private long copy(InputStream in, OutputStream out, String image, Limits limits)
      throws IOException {
    long size = 0;
    for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
      size += n;
      if (total + size > limits.totalBytes()) {
        throw new StudioException(Message.of("image.save-too-large", image, limits.totalBytes()));
      }
      out.write(buffer, 0, n);
    }
    total += size;
    return size;
  }

  private static String parent(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /** A link's target as an entry name; old engines link a repeated layer to its first one. */
  private static String resolve(String folder, String link) {
    String base = folder;
    String rest = link;
    while (rest.startsWith("../")) {
      base = parent(base);
      rest = rest.substring(3);
    }
    return base.isEmpty() ? rest : base + "/" + rest;
  }

  private String target(String name) {
    String at = name;
    for (int i = 0; i < LINK_DEPTH; i++) {
      String next = links.get(at);
      if (next == null) {
        break;
      }
      at = next;
    }
    return at;
  }

  boolean has(String name) {
    return slices.containsKey(target(name));
  }

  long size(String name) {
    return slice(name).size();
  }

  /** The bytes of an entry; several may be open at once. */
  InputStream open(String name) throws IOException {
    Slice slice = slice(name);
    return slice.file().equals(small)
        ? new FileStretch(channel, slice.from(), slice.from() + slice.size())
        : Files.newInputStream(slice.file());
  }

  /** Frees the room of a large entry, which nobody opens any more. */
  void release(String name) {
    release(slices.get(target(name)));
  }

  private void release(@Nullable Slice slice) {
    if (slice != null && !slice.file().equals(small)) {
      delete(slice.file());
    }
  }

  private Slice slice(String name) {
    Slice slice = slices.get(target(name));
    if (slice == null) {
      throw new IllegalArgumentException("No entry " + name);
    }
    return slice;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException ignored) {
      // It was only read; its file goes in any case.
    }
    delete(small);
    slices.values().forEach(slice -> delete(slice.file()));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // A leftover of ours in the scratch folder; its owner clears that folder.
    }
  }
}
