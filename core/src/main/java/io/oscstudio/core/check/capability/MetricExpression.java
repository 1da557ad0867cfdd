package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;

/** A chart has something to draw. */
final class MetricExpression implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CAP-008", "7.2").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (MapNode metric : CapabilityConfig.metrics(pkg)) {
      if (!Nodes.has(metric, "expr")) {
        report.missingIn(metric, Nodes.textAt(metric, "title").orElse("–"));
      }
    }
  }
}
