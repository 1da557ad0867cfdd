package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The CRD made for a chart has the group OSC fixes. */
final class HelmGroup implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CRD-011", "10");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Crd crd : pkg.crds()) {
      if (pkg.isHelm() && crd.isGenerated()) {
        Nodes.scalarAt(crd.root(), "spec", "group")
            .filter(g -> !g.text().equals(Readings.HELM_GROUP))
            .ifPresent(g -> report.at(g, g.text(), Readings.HELM_GROUP));
      }
    }
  }
}
