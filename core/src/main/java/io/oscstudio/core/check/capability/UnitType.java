package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.Set;

/** The unit of a chart is one OSC's pages explain; they explain some of its values only. */
final class UnitType implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-CAP-007", "7.2");
  private static final Set<String> EXPLAINED = Set.of("", "byte");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (MapNode metric : CapabilityConfig.metrics(pkg)) {
      Nodes.scalarAt(metric, "unitType")
          .filter(unit -> !EXPLAINED.contains(unit.text()))
          .ifPresent(unit -> report.at(unit, unit.text()));
    }
  }
}
