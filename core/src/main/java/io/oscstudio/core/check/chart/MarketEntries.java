package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/** What the market page shows of a chart is there. */
final class MarketEntries implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CHART-016", "13").onlyInPublish();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Optional<MapNode> root = chart.chart().map();
    if (root.isEmpty() || chart.isInPackage()) {
      return;
    }
    if (!Nodes.has(root.get(), "description")) {
      report.missingIn(root.get(), "description");
    }
    for (String key : List.of("source", "categories", "architecture", "scenes")) {
      if (!Nodes.has(root.get(), "annotations", key)) {
        report.missingIn(root.get(), "annotations." + key);
      }
    }
  }
}
