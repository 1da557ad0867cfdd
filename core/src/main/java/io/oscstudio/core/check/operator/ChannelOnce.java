package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.MapNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No two channels have the same name. */
final class ChannelOnce implements OperatorRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-OPR-041", "9.2").resting(Basis.OLM);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    Set<String> seen = new HashSet<>();
    for (YamlFile file : operator.packageFile().stream().toList()) {
      for (MapNode channel : file.map().map(m -> Nodes.mapsAt(m, "channels")).orElse(List.of())) {
        Nodes.scalarAt(channel, "name")
            .filter(n -> !seen.add(n.text()))
            .ifPresent(n -> report.at(n, n.text()));
      }
    }
  }
}
