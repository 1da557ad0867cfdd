package io.oscstudio.core.archive;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/** The ways to a {@link FileTree}. */
public final class FileTrees {
  private FileTrees() {}

  /**
   * Opens a folder, or an archive recognised by its content: zip, tar, or gzipped tar.
   *
   * @throws StudioException when it is not there, is nothing of this kind, or holds an entry that
   *     is refused
   */
  public static FileTree open(Path path, Limits limits) {
    String name = name(path);
    try {
      if (Files.isDirectory(path)) {
        return new FolderReader(path, limits).read(name);
      }
      if (!Files.exists(path)) {
        throw new StudioException(Message.of("archive.no-such-file", path.toString()));
      }
      if (!Files.isRegularFile(path)) {
        throw new StudioException(Message.of("archive.special-file", path.toString()));
      }
      return ArchiveReader.open(name, RandomBytes.of(path.toRealPath()), limits, 0);
    } catch (IOException e) {
      throw new StudioException(
          Message.of("archive.read-failed", path.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  /** A tree in memory. */
  public static FileTree of(Map<String, byte[]> files) {
    return of("", files);
  }

  /** A tree in memory that has a name. */
  public static FileTree of(String name, Map<String, byte[]> files) {
    return new TreeBuilder(name, Limits.DEFAULT).build(0, () -> {}).withOverlay(files);
  }

  /** A tree of texts in memory. */
  public static FileTree ofTexts(String name, Map<String, String> texts) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return of(name, files);
  }

  /**
   * Opens an archive that lies in a tree. It is read in place if it is stored, else unpacked once,
   * into memory while small and into a temporary file that goes when the tree is closed. It must be
   * closed before the tree around it.
   *
   * @throws StudioException as {@link #open}, and when archives lie in too many archives
   */
  public static FileTree nested(FileTree tree, String path) {
    IndexedTree outer = (IndexedTree) tree;
    String name = path.substring(path.lastIndexOf('/') + 1);
    int nesting = outer.nesting() + 1;
    if (nesting > outer.limits().nesting()) {
      throw new StudioException(
          Message.of(
              "archive.nested-too-deep",
              EntryNames.shown(path),
              outer.name(),
              outer.limits().nesting()));
    }
    try {
      RandomBytes bytes = outer.random(path).orElse(null);
      if (bytes == null) {
        try (InputStream in = outer.open(path)) {
          bytes = Spool.of(in, Long.MAX_VALUE, name, outer.limits());
        }
      }
      return ArchiveReader.open(name, bytes, outer.limits(), nesting);
    } catch (IOException e) {
      throw new StudioException(
          Message.of("archive.read-failed", EntryNames.shown(path), String.valueOf(e.getMessage())),
          e);
    }
  }

  /**
   * The digest of a tree's paths and contents, the same wherever it lies and whatever Java wrote
   * the archive.
   */
  public static Digest digest(FileTree tree) {
    MessageDigest hasher = Digest.hasher();
    byte[] buffer = new byte[64 * 1024];
    for (FileTree.Entry entry : tree.entries()) {
      byte[] path = entry.path().getBytes(StandardCharsets.UTF_8);
      hasher.update(ByteBuffer.allocate(12).putInt(path.length).putLong(entry.size()).array());
      hasher.update(path);
      try (InputStream in = tree.open(entry.path())) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          hasher.update(buffer, 0, n);
        }
      } catch (IOException e) {
        throw new StudioException(
            Message.of("archive.entry-unreadable", entry.path(), tree.name(), String.valueOf(e)),
            e);
      }
    }
    return Digest.finish(hasher);
  }

  private static String name(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? path.toString() : last.toString();
  }
}
