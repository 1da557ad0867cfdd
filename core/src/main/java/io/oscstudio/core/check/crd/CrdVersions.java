package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** A CRD has at least one version. */
final class CrdVersions extends CrdRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-CRD-003", "4.1").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  void check(List<Crd> crds, Report report) {
    for (Crd crd : crds) {
      if (crd.versions().isEmpty()) {
        report.missingIn(crd.root());
      }
    }
  }
}
