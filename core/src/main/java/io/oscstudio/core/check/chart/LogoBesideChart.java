package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** The picture OSC shows lies beside Chart.yaml (V22). */
final class LogoBesideChart implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-CHART-008", "9.1");
  private static final List<String> LOGOS = List.of("logo.png", "logo.jpg", "logo.svg");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Optional<ScalarNode> icon = chart.chart().scalar("icon");
    if (icon.isPresent() && !chart.isInPackage() && LOGOS.stream().noneMatch(chart::has)) {
      report.at(icon.get());
    }
  }
}
