package io.oscstudio.core.archive;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A read-only tree of files, whatever it lies in: a folder, a zip, a tar, an archive inside an
 * archive, or any of these with unsaved edits over it. Names were checked when it was opened; bytes
 * are read only when asked for. Trees may be read from several threads at once.
 *
 * <p>Paths are relative, with {@code /} between folders. A tree is closed by whoever opened it; the
 * views made by {@link #sub} and {@link #withOverlay} read through it, must not outlive it, and
 * closing them does nothing.
 */
public sealed interface FileTree extends AutoCloseable permits IndexedTree {
  /**
   * A file of the tree.
   *
   * @param path where it is, with {@code /} between folders
   * @param size bytes, unpacked
   */
  record Entry(String path, long size) {}

  /** The name of the folder or archive, for messages; the empty string for a tree in memory. */
  String name();

  /**
   * The bytes of the archive it was opened from; empty for folders, trees in memory and the views
   * made by {@link #sub}, {@link #under} and {@link #withOverlay}.
   */
  OptionalLong packedBytes();

  /** The bounds this tree was opened with. */
  Limits limits();

  /** All files, sorted by path. Folders are not listed. */
  List<Entry> entries();

  /** The file at {@code path}, if there is one. */
  Optional<Entry> find(String path);

  /** Whether there is a file at {@code path}. */
  default boolean contains(String path) {
    return find(path).isPresent();
  }

  /** Whether there is at least one file under the folder {@code path}. */
  boolean hasFolder(String path);

  /**
   * Opens a file. The stream checks what the archive claimed: it throws a {@link StudioException}
   * naming the entry when there are more bytes, or others, than it should hold.
   *
   * @throws StudioException when there is no such file or it cannot be read
   */
  InputStream open(String path);

  /**
   * Random access to a file's bytes, where that costs nothing: files of folders and trees in
   * memory, and entries that an archive stores without compression.
   *
   * @throws StudioException when there is no such file
   */
  Optional<SeekableByteChannel> seekable(String path);

  /**
   * What stands for the bytes of a file as they are now, found out without reading them: as long as
   * it equals what it was, in this tree or another, the bytes are the same. Empty where only
   * reading them tells, as in archives, and for files that were written to just now.
   *
   * @throws StudioException when there is no such file
   */
  Optional<Object> state(String path);

  /**
   * All bytes of a file.
   *
   * @param limit bytes it may have at most
   * @throws StudioException when it has more, is missing or cannot be read
   */
  byte[] bytes(String path, long limit);

  /**
   * A file's text, with line endings and a byte order mark as they are.
   *
   * @throws StudioException when it is no UTF-8, longer than {@link Limits#textBytes()}, missing or
   *     unreadable
   */
  String text(String path);

  /** The files under a folder, with paths relative to it; empty when there are none. */
  FileTree sub(String folder);

  /**
   * These files moved below a folder, which they did not have before.
   *
   * @throws StudioException when a path gets longer or deeper than this tree's limits allow
   */
  FileTree under(String folder);

  /** This tree with other contents for some files; paths it did not have are added. */
  default FileTree withOverlay(Map<String, byte[]> changed) {
    return withOverlay(changed, Set.of());
  }

  /**
   * This tree without some files and with other contents for some.
   *
   * @throws StudioException when a new path is not one an archive may have
   */
  FileTree withOverlay(Map<String, byte[]> changed, Set<String> removed);

  /** What was left out while opening, such as links that lead out of a folder. */
  List<Finding> notes();

  @Override
  void close();
}
