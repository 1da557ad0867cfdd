package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;

/** A dependency names API version and kind together or not at all. */
final class DependencyIdentity implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CSD-020", "4.4").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      for (MapNode dependency : csd.dependencies()) {
        if (Nodes.has(dependency, "apiVersion") != Nodes.has(dependency, "kind")) {
          boolean kindMissing = Nodes.has(dependency, "apiVersion");
          report.missingIn(
              dependency, kindMissing ? "apiVersion" : "kind", kindMissing ? "kind" : "apiVersion");
        }
      }
    }
  }
}
