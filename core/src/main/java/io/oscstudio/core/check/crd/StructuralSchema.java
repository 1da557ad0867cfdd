package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The schema of a CRD is structural, or Kubernetes refuses it. */
final class StructuralSchema implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CRD-007", "4.1").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Crd crd : pkg.crds()) {
      if (crd.isOld()) {
        continue;
      }
      Report weighed = crd.isGenerated() ? report.weighing(Severity.ERROR) : report;
      for (Crd.Version version : crd.versions()) {
        version
            .schema()
            .ifPresent(schema -> StructuralCheck.check(schema, (at, why) -> weighed.at(at, why)));
      }
    }
  }
}
