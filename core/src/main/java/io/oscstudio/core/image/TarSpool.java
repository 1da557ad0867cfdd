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

/**
 * A tar stream laid down in one temporary file, so that its entries can be read in any order: an
 * engine sends {@code manifest.json}, which says what is what, after the layers. Entry names are
 * only looked up, never used as paths.
 */
final class TarSpool implements AutoCloseable {
  private static final int BUFFER = 128 * 1024;
  private static final int LINK_DEPTH = 8;

  private record Slice(long from, long size) {}

  private final Path file;
  private final FileChannel channel;
  private final Map<String, Slice> slices;
  private final Map<String, String> links;

  private TarSpool(
      Path file, FileChannel channel, Map<String, Slice> slices, Map<String, String> links) {
    this.file = file;
    this.channel = channel;
    this.slices = slices;
    this.links = links;
  }

  /**
   * Reads a tar to its end.
   *
   * @param scratch folder for the temporary file
   * @param image what it is, for errors
   */
  static TarSpool of(InputStream tar, Path scratch, String image, Limits limits)
      throws IOException {
    Path file = Files.createTempFile(scratch, ".image-", ".spool");
    Map<String, Slice> slices = new HashMap<>();
    Map<String, String> links = new HashMap<>();
    // Not truncated, not closed in between: ext4 would begin to write all of it to the disk.
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    TarSpool spool = new TarSpool(file, channel, slices, links);
    boolean whole = false;
    try (TarStream in = new TarStream(tar)) {
      spool(in, Channels.newOutputStream(channel), slices, links, image, limits);
      whole = true;
      return spool;
    } finally {
      if (!whole) {
        spool.close();
      }
    }
  }

  private static void spool(
      TarStream tar,
      OutputStream out,
      Map<String, Slice> slices,
      Map<String, String> links,
      String image,
      Limits limits)
      throws IOException {
    long at = 0;
    byte[] buffer = new byte[BUFFER];
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
      } else if (e.isFile()) {
        long from = at;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          out.write(buffer, 0, n);
          at += n;
          if (at > limits.totalBytes()) {
            throw new StudioException(
                Message.of("image.save-too-large", image, limits.totalBytes()));
          }
        }
        slices.put(e.getName(), new Slice(from, at - from));
      }
    }
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
  InputStream open(String name) {
    Slice slice = slice(name);
    return new FileStretch(channel, slice.from(), slice.from() + slice.size());
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
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // A leftover of ours in the scratch folder; its owner clears that folder.
    }
  }
}
