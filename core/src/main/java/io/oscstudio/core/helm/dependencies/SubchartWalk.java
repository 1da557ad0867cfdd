package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.archive.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks into the charts that a chart holds for dependencies of theirs that are not there. */
final class SubchartWalk {
  private static final int DEEPEST = 8;
  private static final int MOST_CHARTS = 1_000;

  private final ChartDependencies dependencies;
  private final List<ChartDependency> absent = new ArrayList<>();
  private int charts;

  SubchartWalk(ChartDependencies dependencies) {
    this.dependencies = dependencies;
  }

  /** What is not there, of at most 1,000 charts at most 8 deep. */
  List<ChartDependency> absent(FileTree chart, Optional<Path> folder) {
    look(chart, folder, List.of());
    return absent;
  }

  private void look(FileTree chart, Optional<Path> folder, List<String> within) {
    for (LocalCharts.Sighting<String> vendored : LocalCharts.vendored(chart)) {
      if (++charts > MOST_CHARTS || within.size() == DEEPEST) {
        return;
      }
      String place = vendored.where();
      LocalCharts.open(chart, place)
          .ifPresent(opened -> {
            try (opened) {
              List<String> deeper = new ArrayList<>(within);
              deeper.add(place);
              Optional<Path> inside = folder.map(f -> f.resolve(place)).filter(Files::isDirectory);
              absent.addAll(dependencies.own(opened.tree(), inside, deeper).absent());
              look(opened.tree(), inside, deeper);
            }
          });
    }
  }
}
