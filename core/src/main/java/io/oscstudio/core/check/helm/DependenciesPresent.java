package io.oscstudio.core.check.helm;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Node;
import java.util.List;

/** Every chart this one depends on is in its charts folder. */
final class DependenciesPresent implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-HELM-005", "9.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    for (String name : HelmVerdict.of(chart).missing()) {
      report.at(declared(chart, name), name);
    }
  }

  /** Where a dependency is declared; charts of Helm 2 have a file of their own for them. */
  private static Place declared(ChartPackage chart, String name) {
    for (YamlFile file : List.of(chart.chart(), chart.yaml("requirements.yaml"))) {
      for (Node item : file.at("dependencies").map(Nodes::items).orElse(List.of())) {
        if (Nodes.textAt(item, "name").filter(name::equals).isPresent()) {
          return Nodes.scalarAt(item, "name").orElseThrow().place();
        }
      }
    }
    return Place.of(chart.chart().path());
  }
}
