package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** A CRD is written in the API version of today. */
final class OldCrd extends CrdRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CRD-005", "24").reading("D18").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  void check(List<Crd> crds, Report report) {
    for (Crd crd : crds) {
      if (crd.isOld()) {
        crd.root()
            .get("apiVersion")
            .ifPresent(v -> report.at(v).perhapsFixedBy(() -> WrittenAsV1.fix(crd)));
      }
    }
  }
}
