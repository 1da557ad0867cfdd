package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.DefaultConfiguration;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.Optional;

/** The path of a version definition is in the default configuration. */
final class VersionPathExists implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-CSD-014", "4.5");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      Optional<ScalarNode> path = csd.versionDefinition().flatMap(v -> Nodes.scalarAt(v, "path"));
      csd.defaultConfiguration()
          .flatMap(DefaultConfiguration::data)
          .filter(data -> path.isPresent() && !has(data, path.get().text()))
          .ifPresent(_ -> path.ifPresent(p -> report.at(p, p.text())));
    }
  }

  private static boolean has(MapNode data, String path) {
    try {
      return data.at(YamlPath.parse(path)).isPresent();
    } catch (IllegalArgumentException e) {
      return false; // brackets that do not fit lead nowhere
    }
  }
}
