package io.oscstudio.core.check.chart;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.helm.dependencies.ChartDependencies;

/** Chart.yaml, its lock file and the charts that are there agree. */
final class DependenciesAgree implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CHART-011", "9.1").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    for (Finding finding : ChartDependencies.findings(chart.tree())) {
      Place place = finding.place().orElseGet(() -> Place.of("Chart.yaml"));
      report.at(
          new Place(chart.path(place.file()), place.range()),
          new Message(finding.textKey(), finding.arguments()));
    }
  }
}
