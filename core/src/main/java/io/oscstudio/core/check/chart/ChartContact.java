package io.oscstudio.core.check.chart;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;

/** There is a maintainer to contact. */
final class ChartContact implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CHART-017", "16").inPublish(Severity.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    chart
        .chart()
        .map()
        .filter(root -> !chart.isInPackage())
        .filter(root -> Nodes.mapsAt(root, "maintainers").stream().noneMatch(ChartContact::isNamed))
        .ifPresent(report::missingIn);
  }

  private static boolean isNamed(MapNode maintainer) {
    return Nodes.has(maintainer, "name") || Nodes.has(maintainer, "email");
  }
}
