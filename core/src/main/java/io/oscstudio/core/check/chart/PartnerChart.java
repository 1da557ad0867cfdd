package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.AnnotationSet;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** A partner who publishes marks the chart {@code ISV} (R11.7). */
final class PartnerChart implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-CHART-015", "11").onlyInPublish();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Annotations.find(chart, "source")
        .filter(source -> AnnotationSet.SOURCE.isOther(source, "ISV"))
        .ifPresent(source -> report.at(source, source.text()));
  }
}
