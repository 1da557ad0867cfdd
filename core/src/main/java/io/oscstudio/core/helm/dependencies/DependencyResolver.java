package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.dependencies.DependencyState.Fetchable;
import io.oscstudio.core.helm.dependencies.DependencyState.Found;
import io.oscstudio.core.helm.dependencies.DependencyState.Missing;
import io.oscstudio.core.helm.dependencies.DependencyState.Vendored;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Brings absent dependencies into a chart, the way that was asked for ({@code --deps}). */
public final class DependencyResolver {
  private static final int CHART_FILE_BYTES = 16 << 20;

  private final ChartDependencies dependencies;

  /**
   * @param dependencies lists what is there
   */
  public DependencyResolver(ChartDependencies dependencies) {
    this.dependencies = dependencies;
  }

  /**
   * What was made of a chart.
   *
   * @param chart a view of the chart with the dependencies in its {@code charts} folder
   * @param report its dependencies now
   * @param brought the names of those brought in
   * @param unproved the names of those fetched without a digest to hold them against
   */
  public record Resolution(
      FileTree chart, DependencyReport report, List<String> brought, List<String> unproved) {
    public Resolution {
      brought = List.copyOf(brought);
      unproved = List.copyOf(unproved);
    }
  }

  /**
   * Brings absent dependencies in.
   *
   * @param chart Chart.yaml lies at its root
   * @param folder where the chart lies as a folder, if it does
   * @throws StudioException when one is absent that the mode does not allow to be, or cannot be had
   */
  public Resolution resolve(FileTree chart, Optional<Path> folder, DependencyMode mode, Job job) {
    DependencyReport report = dependencies.list(chart, folder);
    if (report.isComplete() || mode instanceof DependencyMode.Leave) {
      return new Resolution(chart, report, List.of(), List.of());
    }
    if (mode instanceof DependencyMode.Fail) {
      Set<String> names = new LinkedHashSet<>();
      report.absent().forEach(d -> names.add(d.name()));
      throw new StudioException(
          Message.of("helm.dependencies-absent", chart.name(), String.join(", ", names)));
    }
    Map<String, byte[]> files = new TreeMap<>();
    List<String> brought = new ArrayList<>();
    List<String> unproved = new ArrayList<>();
    for (ChartDependency dependency : report.absent()) {
      job.checkCancelled();
      String place = dependency.name() + " " + dependency.range();
      if (!brought.contains(place)) {
        job.report(Message.of("helm.dependency-bringing", dependency.name()));
        files.putAll(bring(dependency, mode, unproved, job));
        brought.add(place);
      }
    }
    FileTree whole = chart.withOverlay(files);
    List<String> names = brought.stream().map(p -> p.substring(0, p.indexOf(' '))).toList();
    return new Resolution(whole, dependencies.list(whole, folder), names, unproved);
  }

  private static Map<String, byte[]> bring(
      ChartDependency dependency, DependencyMode mode, List<String> unproved, Job job) {
    if (mode instanceof DependencyMode.From(Path from)) {
      return fromFolder(dependency, from);
    }
    return switch (dependency.state()) {
      case Found found -> copy(dependency.name(), found.path(), found.version());
      case Fetchable(URI repository) -> fetch(dependency, repository, unproved, job);
      case Missing(Message why) -> throw new StudioException(why);
      case Vendored _ -> Map.of();
    };
  }

  private static Map<String, byte[]> fromFolder(ChartDependency dependency, Path from) {
    Predicate<String> wanted = ChartDependencies.wanted(dependency.range(), dependency.locked());
    return Optional.of(dependency.name())
        .filter(ChartDependencies::isFileName)
        .flatMap(name -> LocalCharts.in(from, name, wanted))
        .map(s -> copy(dependency.name(), s.where(), s.version()))
        .orElseThrow(() ->
            new StudioException(
                Message.of(
                    "helm.dependency-not-in-folder",
                    dependency.name(),
                    dependency.locked().orElse(dependency.range()),
                    from.toString())));
  }

  /** An archive as it is, a folder file by file. */
  private static Map<String, byte[]> copy(String name, Path path, String version) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      if (Files.isRegularFile(path)) {
        files.put("charts/" + name + "-" + version + ".tgz", Files.readAllBytes(path));
        return files;
      }
    } catch (IOException e) {
      throw new StudioException(
          Message.of("base.io", path.toString(), String.valueOf(e.getMessage())), e);
    }
    try (FileTree tree = FileTrees.open(path, Limits.DEFAULT)) {
      for (FileTree.Entry entry : tree.entries()) {
        files.put(
            "charts/" + name + "/" + entry.path(), tree.bytes(entry.path(), CHART_FILE_BYTES));
      }
    }
    return files;
  }

  private static Map<String, byte[]> fetch(
      ChartDependency dependency, URI repository, List<String> unproved, Job job) {
    String name = dependency.name();
    if ("oci".equalsIgnoreCase(repository.getScheme())) {
      throw new StudioException(Message.of("helm.dependency-oci", name, repository.toString()));
    }
    try (ChartRepository charts = new ChartRepository()) {
      Predicate<String> wanted = ChartDependencies.wanted(dependency.range(), dependency.locked());
      ChartRepository.Fetched fetched = charts.fetch(repository, name, wanted, job);
      if (!fetched.proved()) {
        unproved.add(name);
      }
      String path = "charts/" + name + "-" + fetched.version() + ".tgz";
      requireChart(path, fetched, name);
      return Map.of(path, fetched.archive());
    }
  }

  private static void requireChart(String path, ChartRepository.Fetched fetched, String name) {
    try (FileTree holder = FileTrees.of(Map.of(path, fetched.archive()));
        FileTree tree = FileTrees.nested(holder, path)) {
      Source source = Sources.recognise(tree);
      boolean right =
          source instanceof ChartSource chart
              && chart.name().equals(name)
              && chart.version().filter(fetched.version()::equals).isPresent();
      if (!right) {
        throw new StudioException(
            Message.of("helm.dependency-other-chart", name, fetched.version()));
      }
    }
  }
}
