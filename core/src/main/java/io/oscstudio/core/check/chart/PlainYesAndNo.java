package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Locale;

/** Words that YAML 1.1 takes for true and false are in quotes or meant so (D16). */
final class PlainYesAndNo implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-CHART-019", "24").reading("D16");
  private static final List<String> PLAIN = List.of("true", "false");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Scalars.visit(
        chart.values(),
        (key, value) -> {
          if (value.value() instanceof Boolean read && isWord(value)) {
            report.at(value, value.text(), read.toString());
          }
        });
  }

  private static boolean isWord(ScalarNode value) {
    return !PLAIN.contains(value.text().toLowerCase(Locale.ROOT));
  }
}
