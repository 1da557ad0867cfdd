package io.oscstudio.core.check.chart;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.regex.Pattern;

/** The name has the form OSC takes for services. */
final class ChartNamePattern implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CHART-003", "17").inPublish(Severity.ERROR);
  private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9-]{0,62}[a-z0-9]");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    chart
        .chart()
        .scalar("name")
        .filter(name -> !ALLOWED.matcher(name.text()).matches())
        .ifPresent(name -> report.at(name, name.text()));
  }
}
