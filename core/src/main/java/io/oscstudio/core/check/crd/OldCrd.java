package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** A CRD is written in the API version of today. */
final class OldCrd implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CRD-005", "24").reading("D18").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Crd crd : pkg.crds()) {
      if (crd.isOld()) {
        crd.root()
            .get("apiVersion")
            .ifPresent(v -> report.at(v).perhapsFixedBy(() -> WrittenAsV1.fix(crd)));
      }
    }
  }
}
