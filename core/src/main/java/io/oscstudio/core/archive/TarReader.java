package io.oscstudio.core.archive;

import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/** Lists a tar header by header, skipping over the files, and remembers where their bytes lie. */
final class TarReader {
  private static final int BLOCK = 512;

  private final String name;
  private final RandomBytes tar;
  private final TreeBuilder builder;

  TarReader(String name, RandomBytes tar, Limits limits) {
    this.name = name;
    this.tar = tar;
    this.builder = new TreeBuilder(name, limits);
  }

  /** The tree, which closes the tar's bytes. */
  IndexedTree read(int nesting) throws IOException {
    long position = 0;
    while (true) {
      HeaderStream header = new HeaderStream(tar.slice(position, tar.size() - position));
      TarArchiveEntry entry = next(header, position);
      if (entry == null) {
        return builder.build(nesting, tar);
      }
      long data = position + header.position();
      add(entry, data);
      long blocks = Math.ceilDiv(Math.max(0, entry.getSize()), BLOCK);
      position = Math.min(tar.size(), data + blocks * BLOCK);
    }
  }

  /** Reads one header; the library would read through the file's bytes to get to the next. */
  private @Nullable TarArchiveEntry next(HeaderStream header, long position) throws IOException {
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(header, StandardCharsets.UTF_8.name())) {
      return in.getNextEntry();
    } catch (IOException | IllegalArgumentException e) {
      throw new StudioException(Message.of("archive.tar-damaged", name, position), e);
    }
  }

  private void add(TarArchiveEntry entry, long data) {
    String raw = entry.getName();
    if (entry.isDirectory()) {
      builder.folder(raw);
    } else if (entry.isSymbolicLink()) {
      addLink(entry, builder.names().path(raw));
    } else if (entry.isLink()) {
      addLink(entry, ""); // a hard link names its target from the root
    } else if (entry.isSparse() || !isPlain(entry.getLinkFlag())) {
      throw builder.names().refuse("archive.entry-special", raw);
    } else {
      if (entry.getSize() < 0 || entry.getSize() > tar.size() - data) {
        throw builder.names().refuse("archive.entry-truncated", raw);
      }
      builder.file(raw, entry.getSize(), Content.of(tar.slice(data, entry.getSize())));
    }
  }

  private static boolean isPlain(byte type) {
    return type == TarConstants.LF_NORMAL
        || type == TarConstants.LF_OLDNORM
        || type == TarConstants.LF_CONTIG;
  }

  private void addLink(TarArchiveEntry entry, String from) {
    String raw = entry.getName();
    String text = entry.getLinkName();
    builder.link(
        raw,
        Links.target(from, text)
            .orElseThrow(
                () -> builder.names().refuse("archive.link-leaves", raw, EntryNames.shown(text))));
  }

  /** Bounds what one header may take: names and attributes have no length limit of their own. */
  private static final class HeaderStream extends RandomInputStream {
    private static final long HEADER_BYTES = 1 << 20;

    private long left = HEADER_BYTES;

    HeaderStream(RandomBytes bytes) {
      super(bytes);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = super.read(target, offset, length);
      left -= Math.max(n, 0);
      if (left < 0) {
        throw new IOException("A header of more than " + HEADER_BYTES + " bytes");
      }
      return n;
    }
  }
}
