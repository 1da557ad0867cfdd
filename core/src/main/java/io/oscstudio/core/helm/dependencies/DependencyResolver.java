package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.dependencies.DependencyState.Fetchable;
import io.oscstudio.core.helm.dependencies.DependencyState.Found;
import io.oscstudio.core.helm.dependencies.DependencyState.Missing;
import io.oscstudio.core.helm.dependencies.DependencyState.Vendored;
import io.oscstudio.core.helm.remote.ChartAddress;
import io.oscstudio.core.helm.remote.ChartRequest;
import io.oscstudio.core.helm.remote.FetchedChart;
import io.oscstudio.core.helm.remote.RemoteCharts;
import io.oscstudio.core.helm.remote.WantedVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings absent dependencies into a chart, the way that was asked for ({@code --deps}): the chart's
 * own, and those of the charts it holds or gets.
 */
public final class DependencyResolver {
  private static final long CHART_BYTES = 64L << 20;
  private static final int DEEPEST = 8;

  private final ChartDependencies dependencies;
  private final RemoteCharts remote;

  /**
   * Resolves.
   *
   * @param dependencies lists what is there
   * @param remote fetches what is not, if that is asked for
   */
  public DependencyResolver(ChartDependencies dependencies, RemoteCharts remote) {
    this.dependencies = dependencies;
    this.remote = remote;
  }

  /**
   * What was made of a chart.
   *
   * @param chart a view of the chart with the dependencies in its {@code charts} folder
   * @param written the files of the view that the chart did not have
   * @param removed the archives of the chart that are folders in the view
   * @param report its dependencies now
   * @param brought those brought in
   * @param notes what there is to say of them, and which could not be had for a chart within
   */
  public record Resolution(
      FileTree chart,
      Map<String, byte[]> written,
      Set<String> removed,
      DependencyReport report,
      List<BroughtChart> brought,
      List<Finding> notes) {
    public Resolution {
      written = Map.copyOf(written);
      removed = Set.copyOf(removed);
      brought = List.copyOf(brought);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Brings absent dependencies in.
   *
   * @param chart Chart.yaml lies at its root
   * @param folder where the chart lies as a folder, if it does
   * @throws StudioException when one is absent that the mode does not allow to be, or one of the
   *     chart's own cannot be had
   */
  public Resolution resolve(FileTree chart, Optional<Path> folder, DependencyMode mode, Job job) {
    DependencyReport report = dependencies.list(chart, folder);
    if (report.isComplete() || mode instanceof DependencyMode.Leave) {
      return new Resolution(chart, Map.of(), Set.of(), report, List.of(), List.of());
    }
    if (mode instanceof DependencyMode.Fail) {
      Set<String> names = new LinkedHashSet<>();
      report.absent().forEach(d -> names.add(d.name()));
      throw new StudioException(
          Message.of("helm.dependencies-absent", chart.name(), String.join(", ", names)));
    }
    ChartAssembly assembly = new ChartAssembly(chart);
    List<BroughtChart> brought = new ArrayList<>();
    List<Finding> notes = new ArrayList<>();
    Set<Object> tried = new HashSet<>();
    for (int round = 0; round < DEEPEST && !report.isComplete(); round++) {
      for (ChartDependency dependency : report.absent()) {
        job.checkCancelled();
        if (tried.add(List.of(folders(dependency), dependency.name(), dependency.range()))) {
          bring(dependency, mode, assembly, notes, job).ifPresent(brought::add);
        }
      }
      report = dependencies.list(assembly.chart(), folder);
    }
    brought.forEach(chartBrought -> notes.add(chartBrought.note()));
    return new Resolution(
        assembly.chart(), assembly.written(), assembly.removed(), report, brought, notes);
  }

  /** The charts around a dependency, whether they are archives still or folders already. */
  private static List<String> folders(ChartDependency dependency) {
    return dependency.within().stream().map(ChartAssembly::folder).toList();
  }

  /** Brings one in; what a chart within lacks stops nobody, as it renders without. */
  private Optional<BroughtChart> bring(
      ChartDependency dependency,
      DependencyMode mode,
      ChartAssembly assembly,
      List<Finding> notes,
      Job job) {
    job.report(Message.of("helm.dependency-bringing", dependency.name()));
    try {
      Piece piece = piece(dependency, mode, job);
      String folder = assembly.put(dependency.within(), piece.files());
      BroughtChart at = piece.chart();
      return Optional.of(
          new BroughtChart(
              at.name(),
              at.version(),
              folder + at.path(),
              at.from(),
              at.digest(),
              at.fetched(),
              at.promised()));
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException e) {
      if (dependency.within().isEmpty() && !(mode instanceof DependencyMode.FetchWhatCanBe)) {
        throw e;
      }
      notes.add(notBrought(dependency, e));
      return Optional.empty();
    }
  }

  private static Finding notBrought(ChartDependency dependency, StudioException why) {
    if (dependency.within().isEmpty()) {
      return Finding.of(
          Severity.WARNING, "helm.dependency-not-brought", dependency.name(), why.text());
    }
    String parent = dependency.within().getLast();
    return Finding.at(
        Place.of(parent),
        Severity.WARNING,
        "helm.dependency-nested",
        dependency.name(),
        parent,
        why.text());
  }

  /**
   * A chart to be put into a {@code charts} folder.
   *
   * @param files by their paths below it
   */
  private record Piece(BroughtChart chart, Map<String, byte[]> files) {}

  private Piece piece(ChartDependency dependency, DependencyMode mode, Job job) {
    if (mode instanceof DependencyMode.From(Path from)) {
      return fromFolder(dependency, from);
    }
    return switch (dependency.state()) {
      case Found found -> copy(dependency.name(), found.path(), found.version());
      case Fetchable(ChartAddress address) -> fetch(dependency, address, job);
      case Missing(Message why) -> throw new StudioException(why);
      case Vendored there -> throw new IllegalStateException("Not absent: " + there.path());
    };
  }

  private static Piece fromFolder(ChartDependency dependency, Path from) {
    WantedVersion wanted = WantedVersion.of(dependency.range(), dependency.locked());
    return Optional.of(dependency.name())
        .filter(ChartRequest::isName)
        .flatMap(name -> LocalCharts.in(from, name, wanted.test()))
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
  private static Piece copy(String name, Path path, String version) {
    if (Files.isRegularFile(path)) {
      byte[] bytes = read(path);
      String file = name + "-" + version + ".tgz";
      BroughtChart chart =
          new BroughtChart(
              name, version, file, path.toString(), Optional.of(Digest.of(bytes)), false, false);
      return new Piece(chart, Map.of(file, bytes));
    }
    try (FileTree tree = FileTrees.open(path, Limits.DEFAULT)) {
      BroughtChart chart =
          new BroughtChart(name, version, name, path.toString(), Optional.empty(), false, false);
      return new Piece(chart, ChartAssembly.files(tree.under(name), CHART_BYTES));
    }
  }

  private Piece fetch(ChartDependency dependency, ChartAddress address, Job job) {
    WantedVersion wanted = WantedVersion.of(dependency.range(), dependency.locked());
    FetchedChart fetched = remote.fetch(new ChartRequest(address, wanted), job);
    String file = fetched.name() + "-" + fetched.version() + ".tgz";
    BroughtChart chart =
        new BroughtChart(
            fetched.name(),
            fetched.version(),
            file,
            fetched.from(),
            Optional.of(fetched.digest()),
            true,
            fetched.promised());
    return new Piece(chart, Map.of(file, read(fetched.archive())));
  }

  private static byte[] read(Path archive) {
    try {
      if (Files.size(archive) > CHART_BYTES) {
        throw new StudioException(
            Message.of("helm.chart-too-large", archive.toString(), CHART_BYTES));
      }
      return Files.readAllBytes(archive);
    } catch (IOException e) {
      throw new StudioException(
          Message.of("base.io", archive.toString(), String.valueOf(e.getMessage())), e);
    }
  }
}
