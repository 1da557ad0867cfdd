package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** A CRD has at least one version. */
final class CrdVersions implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-CRD-003", "4.1").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Crd crd : pkg.crds()) {
      if (crd.versions().isEmpty()) {
        report.missingIn(crd.root());
      }
    }
  }
}
