package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** A CRD has a schema, from which the form is made. */
final class CrdSchema implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-CRD-006", "24").reading("D18");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Crd crd : pkg.crds()) {
      crd.storageVersion()
          .filter(v -> v.schema().filter(s -> !Nodes.isBlank(s)).isEmpty())
          .ifPresent(v -> report.at(v.node(), v.name()));
    }
  }
}
