package io.oscstudio.core.check.chart;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/**
 * The chart has a folder of templates. Its files are optional, and a list of files has no empty
 * folders: what only brings other charts is told so in passing.
 */
final class TemplatesPresent implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-CHART-007", "9.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    if (chart.files().stream().noneMatch(file -> file.startsWith("templates/"))) {
      (bringsOthers(chart) ? report.weighing(Severity.INFO) : report)
          .inFile(chart.path("templates"));
    }
  }

  private static boolean bringsOthers(ChartPackage chart) {
    return chart.files().stream().anyMatch(file -> file.startsWith("charts/"))
        || chart
            .chart()
            .map()
            .filter(root ->
                Nodes.has(root, "dependencies")
                    || Nodes.textAt(root, "type").filter("library"::equals).isPresent())
            .isPresent()
        || chart.yaml("requirements.yaml").exists();
  }
}
