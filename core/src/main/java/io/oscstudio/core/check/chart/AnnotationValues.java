package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.AnnotationSet;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** Annotations of a closed set have values of it (section 9.3). */
final class AnnotationValues implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CHART-013", "9.3").fixed(Mending.SAFE);

  private static final List<AnnotationSet> SETS =
      List.of(
          AnnotationSet.SOURCE,
          AnnotationSet.ARCHITECTURE,
          AnnotationSet.DEVICES,
          AnnotationSet.SCENES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    for (AnnotationSet set : SETS) {
      Annotations.find(chart, set.key()).ifPresent(value -> set.check(chart, report, value));
    }
  }
}
