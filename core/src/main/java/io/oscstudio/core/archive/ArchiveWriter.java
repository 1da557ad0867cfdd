package io.oscstudio.core.archive;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The ways to write a {@link FileTree}. */
public final class ArchiveWriter {
  private static final List<String> OTHER_ARCHIVES =
      List.of(".tar", ".gz", ".rar", ".7z", ".bz2", ".xz", ".tbz", ".txz", ".zst", ".jar");

  private ArchiveWriter() {}

  /** Writes a zip: entries sorted and deflated, folders listed, one time and one mode for all. */
  public static PackageWriter zip() {
    return (tree, target, topFolder, job) ->
        AtomicFile.write(
            target,
            channel -> {
              try (ZipSink sink = new ZipSink(channel)) {
                TreeCopy.copy(tree, topFolder, sink, job);
              }
            });
  }

  /** Writes a gzipped tar: entries sorted, folders listed, one time, mode and owner for all. */
  public static PackageWriter tgz() {
    return (tree, target, topFolder, job) ->
        AtomicFile.write(
            target,
            channel -> {
              try (TarSink sink = TarSink.gzipped(channel)) {
                TreeCopy.copy(tree, topFolder, sink, job);
              }
            });
  }

  /**
   * Writes a folder, in place of an empty one or of a folder that holds an OSC package. The top
   * folder is the target itself.
   */
  public static PackageWriter folder() {
    return new FolderWriter(false);
  }

  /** Writes a folder in place of whatever is at the target. Only for people who were asked. */
  public static PackageWriter folderReplacing() {
    return new FolderWriter(true);
  }

  /**
   * The writer that a target's extension asks for, as users of {@code oscctl} know it (spec section
   * 10): {@code .zip} a zip, {@code .tgz} and {@code .tar.gz} a gzipped tar, a name without the
   * extension of an archive a folder.
   *
   * @throws StudioException for the extension of an archive that OSC does not take
   */
  public static PackageWriter forTarget(Path target) {
    String name = fileName(target).toLowerCase(Locale.ROOT);
    if (name.endsWith(".zip")) {
      return zip();
    }
    if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
      return tgz();
    }
    for (String extension : OTHER_ARCHIVES) {
      if (name.endsWith(extension)) {
        throw new StudioException(Message.of("archive.target-extension", target.toString()));
      }
    }
    return folder();
  }

  /** Whether {@link #forTarget} writes an archive there and not a folder. */
  public static boolean isArchive(Path target) {
    return !(forTarget(target) instanceof FolderWriter);
  }

  /** The target's name without the extension of an archive. */
  public static String stem(Path target) {
    String name = fileName(target);
    String lower = name.toLowerCase(Locale.ROOT);
    for (String extension : List.of(".zip", ".tgz", ".tar.gz")) {
      if (lower.endsWith(extension)) {
        return name.substring(0, name.length() - extension.length());
      }
    }
    return name;
  }

  private static String fileName(Path target) {
    Path last = target.toAbsolutePath().normalize().getFileName();
    return last == null ? "" : last.toString();
  }
}
