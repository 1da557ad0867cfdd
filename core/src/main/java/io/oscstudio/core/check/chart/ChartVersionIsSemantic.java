package io.oscstudio.core.check.chart;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The version is a Semantic Version. */
final class ChartVersionIsSemantic implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CHART-004", "17").inPublish(Severity.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    chart
        .chart()
        .scalar("version")
        .filter(version -> SemVer.parse(version.text()).isEmpty())
        .ifPresent(version -> report.at(version, version.text()));
  }
}
