package io.oscstudio.core.export;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.convert.Conversion;
import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.convert.Converter;
import io.oscstudio.core.helm.dependencies.ChartDependencies;
import io.oscstudio.core.helm.dependencies.DependencyMode;
import io.oscstudio.core.helm.dependencies.DependencyReport;
import io.oscstudio.core.helm.dependencies.DependencyResolver;
import io.oscstudio.core.helm.dependencies.DependencyResolver.Resolution;
import io.oscstudio.core.helm.remote.ChartRequest;
import io.oscstudio.core.helm.remote.FetchedChart;
import io.oscstudio.core.helm.remote.HelmHome;
import io.oscstudio.core.helm.remote.RemoteCharts;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.model.Metadata;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The package behind whatever was brought: an OSC package as it is, the deployment package of a
 * delivery package, or what a chart or an operator becomes. Closing it closes all that was opened.
 */
public final class PackageInput implements AutoCloseable {
  private static final String METADATA = "metadata.yaml";

  private final Deque<FileTree> opened = new ArrayDeque<>();
  private final Source source;
  private final FileTree tree;
  private final Optional<Conversion> conversion;
  private final Optional<DependencyReport> dependencies;
  private final List<Finding> provenance = new ArrayList<>();
  private final Optional<Metadata> metadata;

  private PackageInput(Path path, ConvertOptions options, DependencyMode mode, Job job) {
    opened.push(FileTrees.open(path, Limits.DEFAULT));
    try {
      Source brought = Sources.recognise(opened.getFirst());
      Optional<Resolution> resolution = resolve(brought, path, mode, job);
      dependencies = resolution.map(Resolution::report);
      resolution.ifPresent(r -> provenance.addAll(r.notes()));
      source = resolution.map(r -> withDependencies(brought, r)).orElse(brought);
      conversion =
          switch (source) {
            case OscPackageSource _, DeliverySource _ -> Optional.empty();
            default -> Optional.of(Converter.convert(source, options, job));
          };
      tree = conversion.map(Conversion::tree).orElseGet(this::packageTree);
      metadata = metadata(tree);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private PackageInput(FileTree tree) {
    this.source = new OscPackageSource(tree, tree.notes());
    this.tree = tree;
    this.conversion = Optional.empty();
    this.dependencies = Optional.empty();
    this.metadata = metadata(tree);
  }

  /**
   * Opens and, where need be, converts.
   *
   * @param dependencies what to do about dependencies that a chart names and does not hold
   * @throws StudioException when it cannot be read, is nothing the studio knows, or cannot be
   *     converted
   */
  public static PackageInput open(
      Path path, ConvertOptions options, DependencyMode dependencies, Job job) {
    return new PackageInput(path, options, dependencies, job);
  }

  /**
   * Fetches a chart and converts it.
   *
   * @throws StudioException when it cannot be had, or not be converted
   */
  public static PackageInput fetch(
      ChartRequest request, ConvertOptions options, DependencyMode dependencies, Job job) {
    FetchedChart fetched = RemoteCharts.ofUser().fetch(request, job);
    PackageInput input = new PackageInput(fetched.archive(), options, dependencies, job);
    input.provenance.addFirst(fetched.note());
    return input;
  }

  /** An OSC package that is open already, its metadata.yaml at the top; it stays open. */
  public static PackageInput of(FileTree tree) {
    return new PackageInput(tree);
  }

  private static Optional<Resolution> resolve(
      Source brought, Path path, DependencyMode mode, Job job) {
    if (!(brought instanceof ChartSource chart)) {
      return Optional.empty();
    }
    Optional<Path> folder = Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
    ChartDependencies found = new ChartDependencies(HelmHome.system());
    return Optional.of(
        new DependencyResolver(found, RemoteCharts.ofUser())
            .resolve(chart.tree(), folder, mode, job));
  }

  private static Source withDependencies(Source brought, Resolution resolution) {
    return brought instanceof ChartSource chart
        ? new ChartSource(
            resolution.chart(), chart.name(), chart.version(), chart.library(), chart.notes())
        : brought;
  }

  private FileTree packageTree() {
    if (!(source instanceof DeliverySource delivery)) {
      return source.tree();
    }
    if (delivery.packagePaths().isEmpty()) {
      throw new StudioException(Message.of("export.empty-delivery", delivery.tree().name()));
    }
    opened.push(delivery.openPackage());
    return Sources.recognise(opened.getFirst()).tree();
  }

  /** What was brought. */
  public Source source() {
    return source;
  }

  /** The package's files, metadata.yaml at the top. */
  public FileTree tree() {
    return tree;
  }

  /** The conversion, if one was needed. */
  public Optional<Conversion> conversion() {
    return conversion;
  }

  /** What opening and converting had to say. */
  public List<Finding> notes() {
    List<Finding> notes =
        new ArrayList<>(conversion.map(Conversion::notes).orElseGet(source::notes));
    dependencies.ifPresent(report -> notes.addAll(report.findings()));
    notes.addAll(provenance);
    return List.copyOf(notes);
  }

  /** The dependencies, if a chart was brought. */
  public Optional<DependencyReport> dependencies() {
    return dependencies;
  }

  /** What metadata.yaml says; empty when there is none. */
  public Optional<Metadata> metadata() {
    return metadata;
  }

  /** The name in metadata.yaml, as it is written; empty when there is none. */
  public Optional<String> name() {
    return metadata.flatMap(Metadata::name).map(Value::value);
  }

  /** The version in metadata.yaml, as it is written; empty when there is none. */
  public Optional<String> version() {
    return metadata.flatMap(Metadata::version).map(Value::value);
  }

  /** The architectures in metadata.yaml; x86_64 when it names none (section 3). */
  public Set<Platform> platforms() {
    Set<Platform> platforms = EnumSet.noneOf(Platform.class);
    metadata.map(Metadata::architecture).orElse(List.of()).stream()
        .flatMap(v -> Platform.parse(v.value()).stream())
        .forEach(platforms::add);
    return platforms.isEmpty() ? EnumSet.of(Platform.X86_64) : platforms;
  }

  private static Optional<Metadata> metadata(FileTree tree) {
    return tree.contains(METADATA)
        ? Optional.of(Metadata.of(YamlText.parse(tree.text(METADATA), Dialect.OSC).first()))
        : Optional.empty();
  }

  @Override
  public void close() {
    opened.forEach(FileTree::close);
    opened.clear();
  }
}
