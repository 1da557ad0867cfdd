package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.regex.Pattern;

/** What Kubernetes' tools take for a text is none that YAML 1.1 takes for something else (D16). */
final class ReadOtherwiseElsewhere implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-CHART-021", "24").reading("D16");

  /** A number to base 60, or the sign that stands for a default value. */
  private static final Pattern ODD = Pattern.compile("[-+]?[1-9][0-9]{0,8}(?::[0-5]?[0-9]){1,6}|=");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Scalars.visit(
        chart.values(),
        (key, value) -> {
          if (value.isString() && ODD.matcher(value.text()).matches()) {
            report.at(value, value.text());
          }
        });
  }
}
