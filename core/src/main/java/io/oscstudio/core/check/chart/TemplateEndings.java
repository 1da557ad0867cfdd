package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** Templates have names that tell what they are. */
final class TemplateEndings implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.info("OSC-CHART-009", "9.1").resting(Basis.INFERRED);
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".tpl", ".txt");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    chart.files().stream()
        .filter(file -> file.startsWith("templates/"))
        .filter(file -> ENDINGS.stream().noneMatch(file::endsWith))
        .forEach(file -> report.inFile(chart.path(file), file));
  }
}
