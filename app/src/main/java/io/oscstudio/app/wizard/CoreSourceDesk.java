package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.RecentEntry;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.convert.Conversion;
import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.convert.Converter;
import io.oscstudio.core.convert.Scaffold;
import io.oscstudio.core.helm.dependencies.ChartDependencies;
import io.oscstudio.core.helm.dependencies.ChartDependency;
import io.oscstudio.core.helm.dependencies.DependencyState;
import io.oscstudio.core.helm.remote.HelmHome;
import io.oscstudio.core.project.PackageMemory;
import io.oscstudio.core.project.PackageMemory.Origin;
import io.oscstudio.core.project.Sidecar;
import io.oscstudio.core.source.BundleSource;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.ManifestsSource;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OperatorVersion;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Recognises and converts with the core. */
final class CoreSourceDesk implements SourceDesk {
  private static final System.Logger LOG = System.getLogger(CoreSourceDesk.class.getName());
  private static final String NEW_NAME = "new-service";

  @Override
  public Brought read(Path path, Optional<String> version, Job job) {
    List<FileTree> origins = new ArrayList<>();
    try {
      FileTree tree = FileTrees.open(path, Limits.DEFAULT);
      origins.add(tree);
      return switch (Sources.recognise(tree)) {
        case ChartSource chart -> converted(chart, Optional.empty(), path, origins, job);
        case OperatorSource operator -> converted(operator, version, path, origins, job);
        case OscPackageSource osc when Files.isDirectory(path) -> inPlace(osc, tree, path, origins);
        case OscPackageSource osc ->
            finished("window.format.package", osc.tree(), osc.notes(), Optional.of(path), origins);
        case DeliverySource delivery -> {
          FileTree inner = delivery.openPackage();
          origins.addFirst(inner);
          Source found = Sources.recognise(inner);
          yield finished(
              "window.format.delivery", found.tree(), found.notes(), Optional.of(path), origins);
        }
      };
    } catch (RuntimeException e) {
      origins.forEach(FileTree::close);
      throw e;
    }
  }

  @Override
  public Told told(Origin origin, Job job) {
    Optional<String> version = Optional.of(origin.version()).filter(v -> !v.isEmpty());
    try (Brought again = read(Path.of(origin.place()), version, job)) {
      return new Told(again.notes(), again.dependencies());
    }
  }

  @Override
  public Brought begin(boolean chart) {
    FileTree tree = Scaffold.create(NEW_NAME, chart ? Scaffold.Kind.HELM : Scaffold.Kind.OPERATOR);
    return finished("window.format.scaffold", tree, List.of(), Optional.empty(), List.of(tree));
  }

  private static Brought converted(
      Source source, Optional<String> version, Path path, List<FileTree> origins, Job job) {
    ConvertOptions options =
        version.map(ConvertOptions.DEFAULT::withVersion).orElse(ConvertOptions.DEFAULT);
    Conversion made = Converter.convert(source, options, job);
    String kind = source instanceof ChartSource ? "chart" : "operator";
    List<Note> notes = new ArrayList<>(notes(source.notes()));
    notes.addAll(notes(made.notes()));
    SourceSummary summary =
        new SourceSummary(kind, format(source), Optional.of(path), made.name(), made.version());
    return new Brought(
        summary,
        made.tree(),
        List.copyOf(origins),
        versions(source),
        notes,
        dependencies(source, path),
        Optional.empty(),
        PackageMemory.NONE.withOrigin(
            new Origin(path.toAbsolutePath().toString(), kind, version.orElse(""))));
  }

  /** A package that is edited where it lies, perhaps in a folder that only holds its folder. */
  private static Brought inPlace(
      OscPackageSource osc, FileTree tree, Path path, List<FileTree> origins) {
    Path place = path.resolve(wrapper(tree, osc.tree()));
    Brought found =
        finished("window.format.folder", osc.tree(), osc.notes(), Optional.of(place), origins);
    SourceSummary summary = found.summary();
    return new Brought(
        new SourceSummary(
            RecentEntry.FOLDER,
            summary.formatKey(),
            summary.path(),
            summary.name(),
            summary.version()),
        found.tree(),
        found.origins(),
        found.versions(),
        found.notes(),
        found.dependencies(),
        Optional.of(place),
        remembered(place));
  }

  /** The folders of {@code outer} around {@code inner}, without the slash after them. */
  private static String wrapper(FileTree outer, FileTree inner) {
    String first = inner.entries().getFirst().path();
    return outer.entries().stream()
        .map(FileTree.Entry::path)
        .filter(path -> path.endsWith("/" + first))
        .min(Comparator.comparingInt(String::length))
        .filter(path -> !outer.contains(first))
        .map(path -> path.substring(0, path.length() - first.length() - 1))
        .orElse("");
  }

  /** What is remembered stops nobody from opening a package when it cannot be read. */
  private static PackageMemory remembered(Path place) {
    try {
      return PackageMemory.in(Sidecar.beside(place));
    } catch (StudioException e) {
      LOG.log(Level.WARNING, e.getMessage(), e.getCause());
      return PackageMemory.NONE;
    }
  }

  private static Brought finished(
      String format,
      FileTree tree,
      List<Finding> notes,
      Optional<Path> path,
      List<FileTree> origins) {
    Document metadata =
        YamlText.parse(
                Documents.METADATA,
                tree.contains(Documents.METADATA) ? tree.text(Documents.METADATA) : "",
                Dialect.OSC)
            .first();
    SourceSummary summary =
        new SourceSummary(
            "package",
            format,
            path,
            metadata.textAt("name").orElse(tree.name()),
            metadata.textAt("version").orElse(""));
    return new Brought(
        summary,
        tree,
        List.copyOf(origins),
        List.of(),
        notes(notes),
        List.of(),
        Optional.empty(),
        PackageMemory.NONE);
  }

  private static String format(Source source) {
    return switch (source) {
      case ChartSource chart -> "window.format.chart";
      case BundleSource bundle -> "window.format.bundle";
      case ManifestsSource manifests -> "window.format.manifests";
      case OscPackageSource osc -> "window.format.package";
      case DeliverySource delivery -> "window.format.delivery";
    };
  }

  private static List<String> versions(Source source) {
    return source instanceof OperatorSource operator
        ? operator.versions().reversed().stream()
            .map(OperatorVersion::version)
            .filter(v -> !v.isEmpty())
            .distinct()
            .toList()
        : List.of();
  }

  private static List<DependencyRow> dependencies(Source source, Path path) {
    if (!(source instanceof ChartSource chart)) {
      return List.of();
    }
    Optional<Path> folder = Optional.of(path).filter(Files::isDirectory);
    return new ChartDependencies(HelmHome.system())
        .list(chart.tree(), folder).dependencies().stream().map(CoreSourceDesk::row).toList();
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
    return new DependencyRow(dependency.name(), version, dependency.shownRepository(), state);
  }

  private static List<Note> notes(List<Finding> findings) {
    return findings.stream().map(f -> new Note(fate(f), f)).toList();
  }

  /** The second part of a code tells what became of a thing. */
  private static Fate fate(Finding finding) {
    String[] parts = finding.code().split("[.]", 3);
    String what = parts.length > 1 ? parts[1] : "";
    if (what.startsWith("carried")) {
      return Fate.CARRIED;
    }
    return what.startsWith("dropped") || what.startsWith("uncarried") ? Fate.DROPPED : Fate.DERIVED;
  }
}
