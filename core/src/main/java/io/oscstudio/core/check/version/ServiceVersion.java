package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of a service, as a package says it. Of an operator it is the version OSC installs: the
 * newest of the default channel.
 *
 * @param subject the package
 * @param root the map that says it, for what is missing there
 * @param name the service's name (reading D19 for operators)
 * @param version its version
 * @param facts what must stay the same, by its key (V10)
 */
record ServiceVersion(
    Subject subject,
    MapNode root,
    Optional<Said> name,
    Optional<ScalarNode> version,
    Map<String, KeptFact> facts) {
  private static final String PACKAGE_LABEL = "operators.operatorframework.io.bundle.package.v1";

  /** A text, and where it is said among others. */
  record Said(String text, Node at) {
    private static Said of(ScalarNode node) {
      return new Said(node.text(), node);
    }

    /** The name of a CSV without the version behind it. */
    private static Said ofCsv(ScalarNode node) {
      return new Said(node.text().replaceFirst("\\.v?\\d.*$", ""), node);
    }
  }

  ServiceVersion {
    facts = Map.copyOf(facts);
  }

  /** What a package says of itself; empty when it is too broken to say anything. */
  static Optional<ServiceVersion> of(Subject subject) {
    return switch (subject) {
      case OscPackage pkg -> of(pkg, pkg.metadata(), pkg.metadata().at("categories"));
      case ChartPackage chart ->
          of(chart, chart.chart(), chart.chart().at("annotations", "categories"));
      case OperatorPackage operator -> chosen(operator).map(bundle -> of(operator, bundle));
      case DeliveryPackage _ -> Optional.empty();
    };
  }

  private static Optional<ServiceVersion> of(
      Subject subject, YamlFile file, Optional<Node> categories) {
    return file.map()
        .map(root ->
            new ServiceVersion(
                subject,
                root,
                file.scalar("name").map(Said::of),
                file.scalar("version"),
                facts(root, categories)));
  }

  private static ServiceVersion of(OperatorPackage operator, Bundle bundle) {
    MapNode spec = bundle.spec().orElse(bundle.csv());
    Optional<Said> name =
        operator
            .packageFile()
            .flatMap(file -> file.scalar("packageName"))
            .or(() -> bundle.label(PACKAGE_LABEL))
            .map(Said::of)
            .or(() -> bundle.name().map(Said::ofCsv));
    return new ServiceVersion(
        operator,
        spec,
        name,
        bundle.version(),
        facts(spec, bundle.annotation("categories").map(n -> n)));
  }

  private static Optional<Bundle> chosen(OperatorPackage operator) {
    Optional<String> csv = operator.source().map(s -> operator.path(s.chosen().csvPath()));
    return operator.bundles().stream()
        .filter(bundle -> csv.equals(Optional.of(bundle.file().path())))
        .findFirst();
  }

  private static Map<String, KeptFact> facts(MapNode root, Optional<Node> categories) {
    Map<String, KeptFact> facts = new LinkedHashMap<>();
    root.get("maintainers").map(KeptFact::of).ifPresent(f -> facts.put("maintainers", f));
    root.get("provider").map(KeptFact::of).ifPresent(f -> facts.put("provider", f));
    categories.map(KeptFact::ofWords).ifPresent(f -> facts.put("categories", f));
    facts.values().removeIf(fact -> Nodes.isBlank(fact.node()));
    return facts;
  }

  /** Whether packages of its form say this of themselves. */
  boolean canSay(String fact) {
    return !(subject instanceof ChartPackage && fact.equals("provider"));
  }

  /** Whether another version is a package of the same form. */
  boolean isLike(ServiceVersion other) {
    return subject.getClass() == other.subject.getClass();
  }

  /** Its CRDs; those of a chart are no part of a service. */
  List<Crd> crds() {
    return switch (subject) {
      case OscPackage pkg -> pkg.crds();
      case OperatorPackage operator -> chosen(operator).map(Bundle::crds).orElse(List.of());
      case ChartPackage _, DeliveryPackage _ -> List.of();
    };
  }

  /** The folder in which its CRDs are, or would be. */
  String crdFolder() {
    return switch (subject) {
      case OperatorPackage operator ->
          chosen(operator).map(b -> operator.path(b.folder())).orElse(operator.path(""));
      case OscPackage _, ChartPackage _, DeliveryPackage _ -> subject.path("manifests");
    };
  }

  /** Its CSDs, which only OSC packages have. */
  List<Csd> csds() {
    return subject instanceof OscPackage pkg ? pkg.csds() : List.of();
  }
}
