package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The chart has values. */
final class ValuesPresent implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CHART-006", "9.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    if (!chart.has("values.yaml")) {
      report.inFile(chart.path("values.yaml"));
    }
  }
}
