package io.oscstudio.core.check.chart;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The version has no build metadata. */
final class ChartVersionWithoutBuild implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CHART-005", "17").inPublish(Severity.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    chart
        .chart()
        .scalar("version")
        .filter(v -> SemVer.parse(v.text()).filter(s -> !s.isPublishable()).isPresent())
        .ifPresent(v -> report.at(v, v.text(), v.text().substring(0, v.text().indexOf('+'))));
  }
}
