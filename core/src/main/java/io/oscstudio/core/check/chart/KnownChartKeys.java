package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** {@code Chart.yaml} has no keys that Helm does not know. */
final class KnownChartKeys implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CHART-001", "9.1").resting(Basis.INFERRED).fixed(Mending.OFFERED);

  private static final List<String> TOP =
      List.of(
          "apiVersion",
          "name",
          "version",
          "appVersion",
          "description",
          "type",
          "kubeVersion",
          "keywords",
          "home",
          "sources",
          "icon",
          "maintainers",
          "dependencies",
          "annotations",
          "deprecated",
          "engine",
          "condition",
          "tags",
          "tillerVersion");
  private static final List<String> MAINTAINER = List.of("name", "email", "url");
  private static final List<String> DEPENDENCY =
      List.of(
          "name",
          "version",
          "repository",
          "alias",
          "condition",
          "tags",
          "import-values",
          "enabled");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    chart
        .chart()
        .map()
        .ifPresent(root -> {
          check(chart, report, root, TOP);
          Nodes.mapsAt(root, "maintainers").forEach(m -> check(chart, report, m, MAINTAINER));
          Nodes.mapsAt(root, "dependencies").forEach(d -> check(chart, report, d, DEPENDENCY));
        });
  }

  private static void check(ChartPackage chart, Report report, MapNode map, List<String> allowed) {
    map.entries().stream()
        .filter(e -> !e.isMerged())
        .forEach(entry -> AllowedValues.checkKey(chart, report, entry, allowed));
  }
}
