package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Embedded;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/**
 * Whether paths of {@code mapping.yaml} lead anywhere: in a chart's values (reading D6), in an
 * operator's CSV, in the lifecycle or the CSDs of an OSC package (reading D7). Inside a text that
 * is JSON, such as an example, the path goes on.
 */
final class DeploymentFiles {
  private DeploymentFiles() {}

  /** Whether a path is somewhere in the deployment package, or nobody can tell. */
  static boolean have(Subject deployment, String path) {
    YamlPath steps;
    try {
      steps = YamlPath.parse(path);
    } catch (IllegalArgumentException e) {
      return false; // brackets that do not fit lead nowhere
    }
    return switch (deployment) {
      case ChartPackage chart -> inChart(chart, "", steps);
      case OscPackage pkg when pkg.isHelm() ->
          inChart(pkg, "raw/", steps) || pkg.csdFiles().stream().anyMatch(f -> has(f, steps));
      case OscPackage pkg ->
          has(pkg.lifecycle(), steps) || pkg.csdFiles().stream().anyMatch(f -> has(f, steps));
      case OperatorPackage operator ->
          operator
              .source()
              .map(source -> has(operator.yaml(source.chosen().csvPath()), steps))
              .orElse(true);
      case DeliveryPackage _ -> true;
    };
  }

  /** Values of a subchart may be left to its own values file. */
  private static boolean inChart(Subject subject, String folder, YamlPath path) {
    YamlFile values = subject.yaml(folder + "values.yaml");
    if (!values.isReadable() || values.at(path.steps().toArray()).isPresent()) {
      return true;
    }
    if (path.steps().isEmpty() || !(path.steps().getFirst() instanceof YamlPath.Key(String key))) {
      return false;
    }
    YamlFile below = subject.yaml(folder + "charts/" + key + "/values.yaml");
    if (below.isReadable()) {
      List<YamlPath.Step> rest = path.steps().subList(1, path.steps().size());
      return below.map().flatMap(m -> m.at(new YamlPath(rest))).isPresent();
    }
    return key.equals("global") || isDependency(subject.yaml(folder + "Chart.yaml"), key);
  }

  private static boolean isDependency(YamlFile chart, String key) {
    return chart.map().stream()
        .flatMap(root -> Nodes.mapsAt(root, "dependencies").stream())
        .anyMatch(d ->
            Nodes.textAt(d, "alias")
                .or(() -> Nodes.textAt(d, "name"))
                .filter(key::equals)
                .isPresent());
  }

  private static boolean has(YamlFile file, YamlPath path) {
    return file.text()
        .filter(text ->
            text.documents().stream()
                .filter(d -> !d.isBroken() && !d.isEmpty())
                .anyMatch(d -> has(text, d, path)))
        .isPresent();
  }

  private static boolean has(YamlText text, Document document, YamlPath path) {
    if (document.at(path).isPresent()) {
      return true;
    }
    for (int depth = path.steps().size() - 1; depth > 0; depth--) {
      YamlPath outer = new YamlPath(path.steps().subList(0, depth));
      YamlPath inner = new YamlPath(path.steps().subList(depth, path.steps().size()));
      Optional<Embedded> json =
          document.at(outer).filter(ScalarNode.class::isInstance).isPresent()
              ? Embedded.at(text, document.number(), outer)
              : Optional.empty();
      if (json.isPresent()) {
        Document inside = json.get().document();
        return !inside.isBroken() && !inside.isEmpty() && inside.at(inner).isPresent();
      }
    }
    return false;
  }
}
