package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.helm.dependencies.DependencyState.Fetchable;
import io.oscstudio.core.helm.dependencies.DependencyState.Found;
import io.oscstudio.core.helm.dependencies.DependencyState.Missing;
import io.oscstudio.core.helm.dependencies.DependencyState.Origin;
import io.oscstudio.core.helm.dependencies.DependencyState.Vendored;
import io.oscstudio.core.helm.remote.ChartRequest;
import io.oscstudio.core.helm.remote.HelmHome;
import io.oscstudio.core.helm.remote.Repositories;
import io.oscstudio.core.helm.remote.VersionRange;
import io.oscstudio.core.helm.remote.WantedVersion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lists the charts a chart depends on: those in its {@code charts} folder, those that lie on this
 * computer, those a repository may have, and those that are nowhere. Reads files only; it asks no
 * network. {@link DependencyResolver} brings the absent ones in.
 */
public final class ChartDependencies {
  private static final String FILE_SCHEME = "file://";

  private final HelmHome home;

  /**
   * @param home where Helm keeps its cache, {@link HelmHome#system()} but in tests
   */
  public ChartDependencies(HelmHome home) {
    this.home = home;
  }

  /**
   * Lists a chart's dependencies, and those that the charts in its {@code charts} folder lack.
   *
   * @param chart Chart.yaml lies at its root
   * @param folder where the chart lies as a folder, so that {@code file://} addresses and folders
   *     beside it can be looked at; empty when it does not
   */
  public DependencyReport list(FileTree chart, Optional<Path> folder) {
    DependencyReport own = own(chart, folder, List.of());
    List<ChartDependency> all = new ArrayList<>(own.dependencies());
    all.addAll(new SubchartWalk(this).absent(chart, folder));
    return new DependencyReport(all, own.findings());
  }

  /** Lists what one chart declares. */
  DependencyReport own(FileTree chart, Optional<Path> folder, List<String> within) {
    DependencyFiles files = DependencyFiles.of(chart);
    List<LocalCharts.Sighting<String>> vendored = LocalCharts.vendored(chart);
    List<ChartDependency> dependencies = new ArrayList<>();
    for (DependencyFiles.Declared declared : files.declared()) {
      Optional<String> locked = locked(files, declared);
      DependencyState state = state(declared, locked, vendored, folder);
      dependencies.add(
          new ChartDependency(
              within,
              declared.name(),
              declared.version(),
              declared.repository(),
              declared.alias(),
              locked,
              state));
    }
    return new DependencyReport(dependencies, findings(files, vendored));
  }

  /**
   * What is wrong with what a chart declares, locks and has in its {@code charts} folder. Looks at
   * nothing but the chart's files.
   *
   * @param chart Chart.yaml lies at its root
   */
  public static List<Finding> findings(FileTree chart) {
    return findings(DependencyFiles.of(chart), LocalCharts.vendored(chart));
  }

  private static List<Finding> findings(
      DependencyFiles files, List<LocalCharts.Sighting<String>> vendored) {
    List<Finding> findings = new ArrayList<>(files.findings());
    for (DependencyFiles.Declared declared : files.declared()) {
      if (!declared.version().isBlank() && VersionRange.parse(declared.version()).isEmpty()) {
        findings.add(
            finding(
                files.file(),
                Severity.ERROR,
                "helm.dependency-range",
                declared.name(),
                declared.version()));
      }
    }
    compareLock(files, findings);
    compareVendored(files, vendored, findings);
    return findings;
  }

  private static Predicate<String> inRange(String range) {
    return WantedVersion.inRange(range).test();
  }

  private static Optional<String> locked(DependencyFiles files, DependencyFiles.Declared declared) {
    List<DependencyFiles.Declared> same =
        files.locked().stream().filter(lock -> lock.name().equals(declared.name())).toList();
    return same.stream()
        .map(DependencyFiles.Declared::version)
        .filter(inRange(declared.version()))
        .findFirst();
  }

  private DependencyState state(
      DependencyFiles.Declared declared,
      Optional<String> locked,
      List<LocalCharts.Sighting<String>> vendored,
      Optional<Path> folder) {
    Predicate<String> range = inRange(declared.version());
    Optional<DependencyState> inChart =
        vendored.stream()
            .filter(v -> v.name().equals(declared.name()) && range.test(v.version()))
            .findFirst()
            .map(v -> new Vendored(v.where(), v.version()));
    return inChart
        .or(() -> onComputer(declared, WantedVersion.of(declared.version(), locked).test(), folder))
        .orElseGet(() -> elsewhere(declared));
  }

  private Optional<DependencyState> onComputer(
      DependencyFiles.Declared declared, Predicate<String> wanted, Optional<Path> folder) {
    String name = declared.name();
    if (!ChartRequest.isName(name)) {
      return Optional.empty();
    }
    Optional<Path> addressed =
        folder
            .filter(f -> declared.repository().startsWith(FILE_SCHEME))
            .flatMap(f -> resolve(f, declared.repository().substring(FILE_SCHEME.length())));
    if (addressed.isPresent()) {
      return found(
          LocalCharts.at(addressed.get(), name, inRange(declared.version())), Origin.FILE_ADDRESS);
    }
    Optional<Path> beside =
        folder.map(f -> f.toAbsolutePath().normalize().getParent()).map(p -> p.resolve(name));
    return beside
        .flatMap(path -> found(LocalCharts.at(path, name, wanted), Origin.SIBLING))
        .or(() -> found(LocalCharts.in(home.repositoryCache(), name, wanted), Origin.HELM_CACHE));
  }

  private static Optional<DependencyState> found(
      Optional<LocalCharts.Sighting<Path>> sighting, Origin origin) {
    return sighting.map(s -> new Found(s.where(), s.version(), origin));
  }

  private DependencyState elsewhere(DependencyFiles.Declared declared) {
    String repository = declared.repository();
    if (repository.isBlank()) {
      return new Missing(Message.of("helm.dependency-no-repository", declared.name()));
    }
    if (repository.startsWith(FILE_SCHEME)) {
      return new Missing(Message.of("helm.dependency-no-file", declared.name(), repository));
    }
    return Optional.of(declared.name())
        .filter(ChartRequest::isName)
        .flatMap(name -> new Repositories(home.repositoryConfig()).address(repository, name))
        .<DependencyState>map(Fetchable::new)
        .orElseGet(() ->
            new Missing(
                Message.of("helm.dependency-unknown-repository", declared.name(), repository)));
  }

  private static void compareLock(DependencyFiles files, List<Finding> findings) {
    if (files.lockFile().isEmpty()) {
      return;
    }
    String lock = files.lockFile().get();
    boolean differs = false;
    for (DependencyFiles.Declared declared : files.declared()) {
      if (locked(files, declared).isEmpty()) {
        differs = true;
        findings.add(
            finding(
                lock,
                Severity.WARNING,
                "helm.lock-out-of-sync",
                lock,
                declared.name(),
                declared.version()));
      }
    }
    if (!differs && !files.lockDigest().isEmpty() && !LockDigest.matches(files)) {
      findings.add(finding(lock, Severity.WARNING, "helm.lock-digest", lock, files.file()));
    }
  }

  private static void compareVendored(
      DependencyFiles files, List<LocalCharts.Sighting<String>> vendored, List<Finding> findings) {
    for (LocalCharts.Sighting<String> chart : vendored) {
      List<DependencyFiles.Declared> same =
          files.declared().stream().filter(d -> d.name().equals(chart.name())).toList();
      boolean fits = same.stream().anyMatch(d -> inRange(d.version()).test(chart.version()));
      if (!same.isEmpty() && !fits) {
        findings.add(
            finding(
                chart.where(),
                Severity.WARNING,
                "helm.dependency-wrong-version",
                chart.name(),
                chart.version(),
                same.getFirst().version()));
      }
    }
  }

  private static Finding finding(String file, Severity severity, String code, Object... more) {
    return Finding.at(Place.of(file), severity, code, more);
  }

  private static Optional<Path> resolve(Path folder, String path) {
    try {
      return Optional.of(folder.toAbsolutePath().resolve(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
