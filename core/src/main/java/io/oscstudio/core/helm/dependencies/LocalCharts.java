package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.remote.Versions;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.Sources;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Looks for charts in the folder {@code charts} of a chart and in folders of this computer. */
final class LocalCharts {
  /** Bounds for charts met by the way: a chart is small, and a cache may hold anything. */
  private static final Limits LIMITS =
      Limits.DEFAULT.withEntries(10_000).withBytes(64 << 20, 256 << 20);

  private LocalCharts() {}

  /** A chart that lies somewhere. */
  record Sighting<T>(T where, String name, String version) {}

  /** The charts in a chart's {@code charts} folder: folders and archives. */
  static List<Sighting<String>> vendored(FileTree chart) {
    Set<String> places = new TreeSet<>();
    for (FileTree.Entry entry : chart.sub("charts").entries()) {
      int slash = entry.path().indexOf('/');
      if (slash < 0 && entry.path().endsWith(".tgz")) {
        places.add(entry.path());
      } else if (slash > 0 && entry.path().endsWith("/" + ChartSource.CHART_FILE)) {
        places.add(entry.path().substring(0, slash));
      }
    }
    List<Sighting<String>> sightings = new ArrayList<>();
    for (String place : places) {
      String path = "charts/" + place;
      if (chart.hasFolder(path)) {
        describe(chart.sub(path)).ifPresent(c -> sightings.add(sighting(path, c)));
      } else {
        archived(chart, path).ifPresent(sightings::add);
      }
    }
    return sightings;
  }

  /** The chart at a place that {@link #vendored} named; to be closed before the chart around it. */
  static Optional<Opened> open(FileTree chart, String place) {
    try {
      FileTree whole = chart.hasFolder(place) ? chart.sub(place) : FileTrees.nested(chart, place);
      Optional<ChartSource> found = describe(whole);
      if (found.isEmpty()) {
        whole.close();
      }
      return found.map(source -> new Opened(source.tree(), whole));
    } catch (StudioException e) {
      return Optional.empty(); // an archive within too many, or none
    }
  }

  /**
   * A chart in a chart.
   *
   * @param tree Chart.yaml lies at its root
   * @param whole what has to be closed
   */
  record Opened(FileTree tree, FileTree whole) implements AutoCloseable {
    @Override
    public void close() {
      whole.close();
    }
  }

  private static Optional<Sighting<String>> archived(FileTree chart, String path) {
    try (FileTree tree = FileTrees.nested(chart, path)) {
      return describe(tree).map(c -> sighting(path, c));
    } catch (StudioException e) {
      return Optional.empty(); // no chart archive, so not what is looked for
    }
  }

  /** The chart in a folder or archive, if it is one and of this name and range. */
  static Optional<Sighting<Path>> at(Path path, String name, Predicate<String> range) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (FileTree tree = FileTrees.open(path, LIMITS)) {
      return describe(tree)
          .filter(c -> c.name().equals(name) && range.test(c.version().orElse("")))
          .map(c -> sighting(path, c));
    } catch (StudioException e) {
      return Optional.empty(); // no chart, so not what is looked for
    }
  }

  /** The newest archive or folder of a chart directly in a folder, found by its file name first. */
  static Optional<Sighting<Path>> in(Path folder, String name, Predicate<String> range) {
    List<Sighting<Path>> found = new ArrayList<>();
    at(folder.resolve(name), name, range).ifPresent(found::add);
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> archives =
          Files.newDirectoryStream(
              folder,
              file -> {
                String fileName = file.getFileName().toString();
                return fileName.startsWith(name + "-") && fileName.endsWith(".tgz");
              })) {
        archives.forEach(file -> at(file, name, range).ifPresent(found::add));
      } catch (IOException e) {
        return found.stream().findFirst(); // an unreadable folder holds nothing for us
      }
    }
    return found.stream().max(Comparator.comparing(Sighting::version, Versions.BY_AGE));
  }

  private static <T> Sighting<T> sighting(T where, ChartSource chart) {
    return new Sighting<>(where, chart.name(), chart.version().orElse(""));
  }

  private static Optional<ChartSource> describe(FileTree tree) {
    try {
      return Sources.recognise(tree) instanceof ChartSource chart
          ? Optional.of(chart)
          : Optional.empty();
    } catch (StudioException e) {
      return Optional.empty(); // no chart, so not what is looked for
    }
  }
}
