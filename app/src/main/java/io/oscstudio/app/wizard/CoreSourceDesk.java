package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.RecentEntry;
import io.oscstudio.app.kit.RememberedPath;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.convert.Conversion;
import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.convert.Converter;
import io.oscstudio.core.convert.Scaffold;
import io.oscstudio.core.helm.remote.ChartRequest;
import io.oscstudio.core.helm.remote.FetchedChart;
import io.oscstudio.core.helm.remote.HelmHome;
import io.oscstudio.core.helm.remote.RemoteCharts;
import io.oscstudio.core.project.PackageMemory;
import io.oscstudio.core.project.PackageMemory.Fetched;
import io.oscstudio.core.project.PackageMemory.Origin;
import io.oscstudio.core.project.Sidecar;
import io.oscstudio.core.project.UnsavedPackages;
import io.oscstudio.core.project.Workplace;
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
  public Brought fetch(RemoteChart asked, Job job) {
    ChartRequest request =
        ChartRequest.of(
            asked.inRegistry() ? asked.address() : asked.chart(),
            Optional.of(asked.address()).filter(_ -> !asked.inRegistry()),
            Optional.of(asked.version()).filter(v -> !v.isEmpty()),
            HelmHome.system());
    FetchedChart fetched = RemoteCharts.ofUser().fetch(request, job);
    Fetched remembered =
        new Fetched(fetched.name(), fetched.version(), fetched.from(), fetched.digest().hex());
    Brought brought = read(fetched.archive(), Optional.empty(), job);
    SourceSummary local = brought.summary();
    List<Note> notes = new ArrayList<>(notes(List.of(fetched.note())));
    notes.addAll(brought.notes());
    return new Brought(
        new SourceSummary(
            local.kind(), local.formatKey(), Optional.empty(), local.name(), local.version()),
        brought.tree(),
        brought.origins(),
        brought.versions(),
        notes,
        brought.place(),
        PackageMemory.NONE
            .withOrigin(new Origin(place(remembered), "chart", ""))
            .withFetched(List.of(remembered)));
  }

  private static String place(Fetched chart) {
    return chart.from() + ", " + chart.name() + " " + chart.version();
  }

  @Override
  public List<Note> told(PackageMemory memory, Job job) {
    Optional<Origin> origin = memory.origin();
    Optional<Path> source = origin.flatMap(o -> source(o, memory.fetched()));
    if (source.filter(Files::exists).isEmpty()) {
      return List.of();
    }
    Optional<String> version = origin.map(Origin::version).filter(v -> !v.isEmpty());
    try (Brought again = read(source.get(), version, job)) {
      return again.notes();
    }
  }

  /** Where the source of a package lies: in its place, or where fetched charts are kept. */
  private static Optional<Path> source(Origin origin, List<Fetched> fetched) {
    for (Fetched chart : fetched) {
      if (place(chart).equals(origin.place())) {
        return Digest.parse("sha256:" + chart.digest())
            .flatMap(RemoteCharts.ofUser()::fetchedBefore);
      }
    }
    return Optional.of(
        RememberedPath.of(origin.place())
            .orElseThrow(() ->
                new StudioException(
                    Message.of(
                        "window.source.origin.invalid",
                        origin.place().replaceAll("\\p{Cntrl}", "?")))));
  }

  @Override
  public List<DependencyRow> dependencies(FileTree chart, Optional<Path> folder, Job job) {
    return ChartFilling.rows(chart, folder);
  }

  @Override
  public Filled fill(FileTree chart, Optional<Path> folder, Job job) {
    return ChartFilling.fill(chart, folder, job);
  }

  @Override
  public Brought begin(boolean chart) {
    FileTree tree = Scaffold.create(NEW_NAME, chart ? Scaffold.Kind.HELM : Scaffold.Kind.OPERATOR);
    return finished("window.format.scaffold", tree, List.of(), Optional.empty(), List.of(tree));
  }

  @Override
  public Brought restore(UnsavedPackages packages, Path place) {
    FileTree tree = packages.open(place);
    Brought found =
        finished("window.format.unsaved", tree, List.of(), Optional.empty(), List.of(tree));
    return new Brought(
        found.summary(),
        tree,
        found.origins(),
        found.versions(),
        found.notes(),
        Optional.empty(),
        PackageMemory.in(packages.sidecarOf(place)),
        Optional.empty(),
        Optional.of(place));
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
        Optional.of(place),
        remembered(place),
        Workplace.holder(place),
        Optional.empty());
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

  static List<Note> notes(List<Finding> findings) {
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
