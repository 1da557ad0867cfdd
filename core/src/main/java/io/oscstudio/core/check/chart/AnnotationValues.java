package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** Annotations of a closed set have values of it (section 9.3). */
final class AnnotationValues implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CHART-013", "9.3");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Annotations.check(chart, report, "source", List.of("ISV", "OpenSource", "HuaweiProvided"));
    Annotations.check(chart, report, "architecture", List.of("x86_64", "aarch64"));
    Annotations.check(chart, report, "devices", List.of("CPU", "GPU", "NPU"));
    Annotations.check(chart, report, "scenes", List.of("CCE", "UCS"));
  }
}
