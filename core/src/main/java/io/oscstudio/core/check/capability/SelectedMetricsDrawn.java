package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;

/** A level that selects metrics also has a chart for them. */
final class SelectedMetricsDrawn implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-CAP-010", "7.2").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (MapNode level : CapabilityConfig.levels(pkg)) {
      if (Nodes.has(level, "selectedMetrics") && !Nodes.has(level, "metrics")) {
        level.entry("selectedMetrics").ifPresent(entry -> report.at(entry.key()));
      }
    }
  }
}
