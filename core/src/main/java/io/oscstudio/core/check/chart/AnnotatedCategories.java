package io.oscstudio.core.check.chart;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.AnnotationSet;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** Categories are those of the market. */
final class AnnotatedCategories implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CHART-014", "13")
          .inPublish(Severity.ERROR)
          .reading("D13")
          .fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    AnnotationSet categories = AnnotationSet.CATEGORIES;
    Annotations.find(chart, categories.key())
        .ifPresent(value -> categories.check(chart, report, value));
  }
}
