package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No two dependencies go by one name. */
final class DependenciesUnique implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CHART-010", "9.1").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Set<String> seen = new HashSet<>();
    for (MapNode dependency :
        chart.chart().map().map(r -> Nodes.mapsAt(r, "dependencies")).orElse(List.of())) {
      String name = Nodes.textAt(dependency, "name").orElse("");
      String alias = Nodes.textAt(dependency, "alias").filter(a -> !a.isBlank()).orElse(name);
      if (!alias.isEmpty() && !seen.add(alias)) {
        report.missingIn(dependency, alias);
      }
    }
  }
}
