package io.oscstudio.core.pack;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Readings;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.zip.Deflater;

/**
 * How large a package is as a deployment archive.
 *
 * @param bytes size of the zip
 * @param entries what each file takes of it, largest first
 */
public record PackageSize(long bytes, List<EntrySize> entries) {
  private static final int LOCAL_HEADER = 30;
  private static final int DIRECTORY_HEADER = 46;
  private static final int END_OF_DIRECTORY = 22;

  /**
   * What one file takes.
   *
   * @param path where it is in the package
   * @param packed bytes in the zip, headers included
   * @param unpacked its own bytes
   */
  public record EntrySize(String path, long packed, long unpacked) {}

  public PackageSize {
    entries = List.copyOf(entries);
  }

  /** Whether OSC takes an archive of this size (D11: 4 MiB). */
  public boolean fits() {
    return bytes <= Readings.PACKAGE_BYTES_LIMIT;
  }

  /** Whether the other reading of "4 MB" would refuse it (D11). */
  public boolean isNearLimit() {
    return fits() && bytes >= Readings.PACKAGE_BYTES_WARNING;
  }

  /**
   * Computes the size by packing each file without writing it anywhere.
   *
   * @param topFolder the folder that the archive will have around the package
   */
  public static PackageSize of(FileTree tree, String topFolder, Job job) {
    return of(tree, topFolder, path -> packedBytes(tree, path), job);
  }

  /**
   * The same with what is known of some files.
   *
   * @param packed the {@link #packedBytes} of a file
   */
  public static PackageSize of(
      FileTree tree, String topFolder, ToLongFunction<String> packed, Job job) {
    List<EntrySize> entries = new ArrayList<>();
    long total =
        END_OF_DIRECTORY
            + folderBytes(tree.entries().stream().map(FileTree.Entry::path).toList(), topFolder);
    String prefix = topFolder.isEmpty() ? "" : topFolder + "/";
    for (FileTree.Entry entry : tree.entries()) {
      job.checkCancelled();
      long bytes = headers(prefix + entry.path()) + packed.applyAsLong(entry.path());
      entries.add(new EntrySize(entry.path(), bytes, entry.size()));
      total += bytes;
    }
    entries.sort(
        Comparator.comparingLong(EntrySize::packed).reversed().thenComparing(EntrySize::path));
    return new PackageSize(total, entries);
  }

  /**
   * What the folders around some files take in the zip.
   *
   * @param paths of the files
   * @param topFolder the folder around the package
   */
  public static long folderBytes(Collection<String> paths, String topFolder) {
    String prefix = topFolder.isEmpty() ? "" : topFolder + "/";
    Set<String> folders = new HashSet<>();
    for (String each : paths) {
      String path = prefix + each;
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        folders.add(path.substring(0, slash + 1));
      }
    }
    return folders.stream().mapToLong(PackageSize::headers).sum();
  }

  private static long headers(String path) {
    return LOCAL_HEADER + DIRECTORY_HEADER + 2L * path.getBytes(StandardCharsets.UTF_8).length;
  }

  /** What a file takes in the zip without its headers. */
  public static long packedBytes(FileTree tree, String path) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      return deflated(tree, path, deflater);
    } finally {
      deflater.end();
    }
  }

  private static long deflated(FileTree tree, String path, Deflater deflater) {
    byte[] in = new byte[16 * 1024];
    byte[] out = new byte[16 * 1024];
    long packed = 0;
    try (InputStream stream = tree.open(path)) {
      for (int n = stream.read(in); n >= 0; n = stream.read(in)) {
        deflater.setInput(in, 0, n);
        for (int d = deflater.deflate(out); d > 0; d = deflater.deflate(out)) {
          packed += d;
        }
      }
    } catch (IOException e) {
      throw new StudioException(Message.of("base.io", path, String.valueOf(e.getMessage())), e);
    }
    deflater.finish();
    while (!deflater.finished()) {
      packed += deflater.deflate(out);
    }
    return packed;
  }
}
