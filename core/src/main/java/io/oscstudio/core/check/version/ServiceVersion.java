package io.oscstudio.core.check.version;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.check.rule.SubjectRun;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of a service, as a package says it.
 *
 * @param name the service's name
 * @param version its version
 * @param facts what must stay the same, by its key (V10)
 * @param pkg the package, empty for a chart
 */
record ServiceVersion(
    Optional<ScalarNode> name,
    Optional<ScalarNode> version,
    Map<String, Node> facts,
    Optional<OscPackage> pkg) {
  private static final List<String> KEPT = List.of("maintainers", "provider", "categories");

  /** The one before, found once for all rules. */
  private record Known(Optional<ServiceVersion> version) {}

  ServiceVersion {
    facts = Map.copyOf(facts);
  }

  /** The one before an OSC package, if the check has it. */
  static Optional<ServiceVersion> before(OscPackage pkg) {
    return pkg.once(Known.class, p -> new Known(p.context().earlier().flatMap(t -> osc(p, t))))
        .version();
  }

  /** The one before a chart, if the check has it. */
  static Optional<ServiceVersion> before(ChartPackage chart) {
    return chart
        .once(Known.class, c -> new Known(c.context().earlier().flatMap(t -> chart(c, t))))
        .version();
  }

  private static Optional<ServiceVersion> osc(OscPackage now, FileTree tree) {
    return switch (recognised(tree).orElse(null)) {
      case OscPackageSource source -> Optional.of(of(new OscPackage(run(now, source.tree()))));
      case DeliverySource delivery when !delivery.packagePaths().isEmpty() -> {
        try (FileTree inside = delivery.openPackage()) {
          yield osc(now, copied(inside));
        }
      }
      case null, default -> Optional.empty();
    };
  }

  private static Optional<ServiceVersion> chart(ChartPackage now, FileTree tree) {
    return recognised(tree).orElse(null) instanceof ChartSource source
        ? Optional.of(of(new ChartPackage(run(now, source.tree()), false)))
        : Optional.empty();
  }

  /** What an OSC package says of itself. */
  static ServiceVersion of(OscPackage pkg) {
    YamlFile metadata = pkg.metadata();
    Map<String, Node> facts = new LinkedHashMap<>();
    KEPT.forEach(key -> fact(facts, key, metadata.at(key)));
    return new ServiceVersion(
        metadata.scalar("name"), metadata.scalar("version"), facts, Optional.of(pkg));
  }

  /** What a chart says of itself. */
  static ServiceVersion of(ChartPackage chart) {
    YamlFile file = chart.chart();
    Map<String, Node> facts = new LinkedHashMap<>();
    fact(facts, "maintainers", file.at("maintainers"));
    fact(facts, "categories", file.at("annotations", "categories"));
    return new ServiceVersion(file.scalar("name"), file.scalar("version"), facts, Optional.empty());
  }

  private static void fact(Map<String, Node> facts, String key, Optional<Node> value) {
    value.filter(v -> !Nodes.isBlank(v)).ifPresent(v -> facts.put(key, v));
  }

  private static Optional<Source> recognised(FileTree tree) {
    try {
      return Optional.of(Sources.recognise(tree));
    } catch (StudioException unknown) {
      return Optional.empty();
    }
  }

  private static SubjectRun run(Subject now, FileTree tree) {
    return SubjectRun.of(tree, "", Optional.empty(), now.context(), now.job(), Optional.empty());
  }

  /** The files these rules look at, which stay when the archive is closed. */
  private static FileTree copied(FileTree tree) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (FileTree.Entry entry : tree.entries()) {
      String path = entry.path();
      if (path.matches("([^/]+/)?(metadata|lifecycle)\\.ya?ml|([^/]+/)?manifests/.*\\.ya?ml")) {
        texts.put(path, tree.text(path));
      }
    }
    return FileTrees.ofTexts(tree.name(), texts);
  }
}
