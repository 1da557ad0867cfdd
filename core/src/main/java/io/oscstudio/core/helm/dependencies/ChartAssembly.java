package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A chart into which others are put. Where one is to go into an archive in its {@code charts}
 * folder, that becomes a folder.
 */
final class ChartAssembly {
  private static final long UNPACKED_BYTES = 64L << 20;
  private static final long MOST_BYTES = 256L << 20;

  private final Map<String, String> unpacked = new HashMap<>();
  private final Map<String, byte[]> written = new TreeMap<>();
  private final Set<String> removed = new TreeSet<>();
  private FileTree chart;
  private long bytes;

  ChartAssembly(FileTree chart) {
    this.chart = chart;
  }

  /** The chart as it is now. */
  FileTree chart() {
    return chart;
  }

  /** The files that were put in so far. */
  Map<String, byte[]> written() {
    return written;
  }

  /** The chart's own archives that became folders. */
  Set<String> removed() {
    return removed;
  }

  /**
   * Puts files into the {@code charts} folder of the chart or of one it holds.
   *
   * @param within as {@link ChartDependency#within}
   * @param files by their paths below {@code charts}
   * @return the path of that folder, a slash behind it
   * @throws StudioException when all that was put has more than 256 MiB
   */
  String put(List<String> within, Map<String, byte[]> files) {
    bytes += files.values().stream().mapToLong(b -> b.length).sum();
    if (bytes > MOST_BYTES) {
      throw new StudioException(Message.of("helm.dependencies-too-large", MOST_BYTES));
    }
    String prefix = "";
    for (String step : within) {
      String path = prefix + step;
      prefix = (chart.hasFolder(path) ? path : unpacked.computeIfAbsent(path, this::unpack)) + "/";
    }
    String folder = prefix + "charts/";
    Map<String, byte[]> placed = new TreeMap<>();
    files.forEach((path, content) -> placed.put(folder + path, content));
    chart = chart.withOverlay(placed);
    written.putAll(placed);
    return folder;
  }

  private String unpack(String archive) {
    String folder = folder(archive);
    Map<String, byte[]> files = new TreeMap<>();
    try (LocalCharts.Opened opened =
        LocalCharts.open(chart, archive)
            .orElseThrow(
                () -> new StudioException(Message.of("helm.dependency-not-unpacked", archive)))) {
      files(opened.tree(), UNPACKED_BYTES)
          .forEach((path, content) -> files.put(folder + "/" + path, content));
    }
    chart = chart.withOverlay(files, Set.of(archive));
    written.putAll(files);
    if (written.remove(archive) == null) {
      removed.add(archive);
    }
    return folder;
  }

  /** The folder an archive becomes. */
  static String folder(String archive) {
    return archive.replaceFirst("\\.tgz$", "");
  }

  /** All files of a small tree. */
  static Map<String, byte[]> files(FileTree tree, long limit) {
    Map<String, byte[]> files = new TreeMap<>();
    long left = limit;
    for (FileTree.Entry entry : tree.entries()) {
      byte[] content = tree.bytes(entry.path(), left);
      left -= content.length;
      files.put(entry.path(), content);
    }
    return files;
  }
}
