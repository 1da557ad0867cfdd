package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OperatorVersion;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the rules of a delivery package need of the deployment package in it.
 *
 * @param path its archive, from the tree's root
 * @param name the service's name as it says, empty when it says none
 * @param version its version as it says
 * @param architectures the architectures it says it is for
 */
record Deployment(
    Subject subject,
    String path,
    Optional<String> name,
    Optional<String> version,
    List<String> architectures) {
  Deployment {
    architectures = List.copyOf(architectures);
  }

  /** The deployment package, if there is exactly one. */
  static Optional<Deployment> of(DeliveryPackage delivery) {
    List<String> archives = delivery.source().packagePaths();
    if (archives.size() != 1) {
      return Optional.empty();
    }
    String path = delivery.path(archives.getFirst());
    return delivery
        .deployment()
        .flatMap(subject ->
            switch (subject) {
              case OscPackage pkg -> Optional.of(of(pkg, path, pkg.metadata(), "architecture"));
              case ChartPackage chart ->
                  Optional.of(of(chart, path, chart.chart(), "annotations", "architecture"));
              case OperatorPackage operator -> Optional.of(of(operator, path));
              case DeliveryPackage _ -> Optional.empty();
            });
  }

  private static Deployment of(
      Subject subject, String path, YamlFile file, Object... architecture) {
    return new Deployment(
        subject,
        path,
        file.scalar("name").map(ScalarNode::text),
        file.scalar("version").map(ScalarNode::text),
        architectures(file.at(architecture)));
  }

  private static Deployment of(OperatorPackage operator, String path) {
    Optional<OperatorVersion> chosen = operator.source().map(OperatorSource::chosen);
    return new Deployment(
        operator,
        path,
        operator.source().map(OperatorSource::packageName).filter(name -> !name.isEmpty()),
        chosen.map(OperatorVersion::version).filter(version -> !version.isEmpty()),
        architectures(
            chosen.flatMap(
                c -> operator.yaml(c.csvPath()).at("metadata", "annotations", "architecture"))));
  }

  /** A list, or the names of one with commas between them as annotations have it. */
  private static List<String> architectures(Optional<Node> value) {
    return value.map(Nodes::scalars).orElse(List.of()).stream()
        .flatMap(text -> Arrays.stream(text.text().split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The name and version that files have to be named after, if it says both. */
  Optional<String> stem() {
    return name.flatMap(n -> version.map(v -> n + "-" + v));
  }

  /** The last part of its path. */
  String archive() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
