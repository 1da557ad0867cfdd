package io.oscstudio.app.wizard;

import io.oscstudio.app.wizard.SourceDesk.Filled;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.dependencies.BroughtChart;
import io.oscstudio.core.helm.dependencies.ChartDependencies;
import io.oscstudio.core.helm.dependencies.ChartDependency;
import io.oscstudio.core.helm.dependencies.DependencyMode;
import io.oscstudio.core.helm.dependencies.DependencyResolver;
import io.oscstudio.core.helm.dependencies.DependencyResolver.Resolution;
import io.oscstudio.core.helm.dependencies.DependencyState;
import io.oscstudio.core.helm.remote.HelmHome;
import io.oscstudio.core.helm.remote.RemoteCharts;
import io.oscstudio.core.project.PackageMemory.Fetched;
import io.oscstudio.core.source.ChartSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists what the chart in a package depends on, and brings in what it lacks. */
final class ChartFilling {
  private ChartFilling() {}

  /** The dependencies of a chart; none when there is no chart. */
  static List<DependencyRow> rows(FileTree chart, Optional<Path> folder) {
    return chart.contains(ChartSource.CHART_FILE)
        ? new ChartDependencies(HelmHome.system())
            .list(chart, folder).dependencies().stream().map(ChartFilling::row).toList()
        : List.of();
  }

  /** Brings in what can be had. */
  static Filled fill(FileTree chart, Optional<Path> folder, Job job) {
    Resolution resolution =
        new DependencyResolver(new ChartDependencies(HelmHome.system()), RemoteCharts.ofUser())
            .resolve(chart, folder, new DependencyMode.FetchWhatCanBe(), job);
    Map<String, byte[]> written = new HashMap<>();
    resolution.written().forEach((path, b) -> written.put(inPackage(path), b));
    Set<String> deleted = new HashSet<>();
    resolution.removed().forEach(path -> deleted.add(inPackage(path)));
    List<Fetched> fetched =
        resolution.brought().stream()
            .filter(BroughtChart::fetched)
            .map(c ->
                new Fetched(
                    c.name(), c.version(), c.from(), c.digest().map(Digest::hex).orElse("")))
            .toList();
    Optional<Message> problem =
        resolution.notes().stream()
            .filter(note -> note.code().startsWith("helm.dependency-"))
            .findFirst()
            .map(note -> new Message(note.code(), note.arguments()));
    return new Filled(
        written,
        deleted,
        resolution.brought().size(),
        CoreSourceDesk.notes(resolution.notes()),
        fetched,
        problem);
  }

  private static DependencyRow row(ChartDependency dependency) {
    return switch (dependency.state()) {
      case DependencyState.Vendored there -> row(dependency, there.version(), "vendored");
      case DependencyState.Found found -> row(dependency, found.version(), "found");
      case DependencyState.Fetchable fetchable -> row(dependency, dependency.range(), "fetchable");
      case DependencyState.Missing missing -> row(dependency, dependency.range(), "missing");
    };
  }

  private static DependencyRow row(ChartDependency dependency, String version, String state) {
    return new DependencyRow(
        dependency.name(),
        version,
        dependency.shownRepository(),
        state,
        String.join(" › ", dependency.within()));
  }

  private static String inPackage(String path) {
    return DependenciesModel.CHART + "/" + path;
  }
}
