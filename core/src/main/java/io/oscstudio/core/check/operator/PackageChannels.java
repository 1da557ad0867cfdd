package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/** The package file lists channels, each with a name and a version. */
final class PackageChannels implements OperatorRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-OPR-038", "9.2").resting(Basis.OLM);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    Optional<MapNode> root = operator.packageFile().flatMap(YamlFile::map);
    if (root.isEmpty()) {
      return;
    }
    if (Nodes.mapsAt(root.get(), "channels").isEmpty()) {
      report.missingIn(root.get(), "channels");
    }
    for (MapNode channel : Nodes.mapsAt(root.get(), "channels")) {
      for (String key : List.of("name", "currentCSV")) {
        if (!Nodes.has(channel, key)) {
          report.missingIn(channel, key);
        }
      }
    }
  }
}
