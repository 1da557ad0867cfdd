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
import io.oscstudio.core.helm.dependencies.HelmHome;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
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
  private Optional<DependencyReport> dependencies = Optional.empty();

  private PackageInput(Path path, ConvertOptions options, DependencyMode dependencies, Job job) {
    opened.push(FileTrees.open(path, Limits.DEFAULT));
    try {
      source = withDependencies(Sources.recognise(opened.getFirst()), path, dependencies, job);
      conversion =
          switch (source) {
            case OscPackageSource _, DeliverySource _ -> Optional.empty();
            default -> Optional.of(Converter.convert(source, options, job));
          };
      tree = conversion.map(Conversion::tree).orElseGet(this::packageTree);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
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

  private Source withDependencies(Source brought, Path path, DependencyMode mode, Job job) {
    if (!(brought instanceof ChartSource chart)) {
      return brought;
    }
    Optional<Path> folder = Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
    DependencyResolver.Resolution resolution =
        new DependencyResolver(new ChartDependencies(HelmHome.system()))
            .resolve(chart.tree(), folder, mode, job);
    dependencies = Optional.of(resolution.report());
    return new ChartSource(
        resolution.chart(), chart.name(), chart.version(), chart.library(), chart.notes());
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
    return List.copyOf(notes);
  }

  /** The dependencies, if a chart was brought. */
  public Optional<DependencyReport> dependencies() {
    return dependencies;
  }

  /** The name in metadata.yaml, as it is written; empty when there is none. */
  public Optional<String> name() {
    return scalar("name");
  }

  /** The version in metadata.yaml, as it is written; empty when there is none. */
  public Optional<String> version() {
    return scalar("version");
  }

  /** The architectures in metadata.yaml; x86_64 when it names none (section 3). */
  public Set<Platform> platforms() {
    Set<Platform> platforms = EnumSet.noneOf(Platform.class);
    if (tree.contains(METADATA)
        && metadata().at("architecture").orElse(null) instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          Platform.parse(scalar.text()).ifPresent(platforms::add);
        }
      }
    }
    return platforms.isEmpty() ? EnumSet.of(Platform.X86_64) : platforms;
  }

  private Optional<String> scalar(String key) {
    return tree.contains(METADATA) ? metadata().textAt(key) : Optional.empty();
  }

  private Document metadata() {
    return YamlText.parse(tree.text(METADATA), Dialect.OSC).first();
  }

  @Override
  public void close() {
    opened.forEach(FileTree::close);
    opened.clear();
  }
}
