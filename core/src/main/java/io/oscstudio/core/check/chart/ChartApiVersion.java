package io.oscstudio.core.check.chart;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** The chart says which form of Chart.yaml it has. */
final class ChartApiVersion implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-CHART-002", "9.1").resting(Basis.INFERRED);
  private static final List<String> ALLOWED = List.of("v1", "v2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Optional<ScalarNode> version = chart.chart().scalar("apiVersion");
    version.ifPresent(v -> AllowedValues.check(chart, report, v, ALLOWED));
    if (version.isEmpty()) {
      chart
          .chart()
          .map()
          .ifPresent(
              root -> report.missingIn(root, "", Message.of("check.hint.add", "apiVersion")));
    }
  }
}
