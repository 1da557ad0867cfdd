package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The charts that are there are dependencies. */
final class ChartsDeclared implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.info("OSC-CHART-012", "9.1").resting(Basis.INFERRED);
  private static final Pattern SUBCHART = Pattern.compile("charts/[^/._][^/]*/Chart\\.yaml");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Set<String> declared =
        Stream.of(chart.chart(), chart.yaml("requirements.yaml"))
            .flatMap(file -> file.at("dependencies").map(Nodes::items).orElse(List.of()).stream())
            .flatMap(item -> Nodes.textAt(item, "name").stream())
            .collect(Collectors.toSet());
    for (String file : chart.files()) {
      if (SUBCHART.matcher(file).matches()) {
        YamlFile sub = chart.yaml(file);
        sub.scalar("name")
            .filter(name -> !declared.contains(name.text()))
            .ifPresent(name -> report.inFile(sub.path(), name.text()));
      }
    }
  }
}
