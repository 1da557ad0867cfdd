package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** The schema of a CRD is structural, or Kubernetes refuses it. */
final class StructuralSchema extends CrdRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CRD-007", "4.1").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  void check(List<Crd> crds, Report report) {
    for (Crd crd : crds) {
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
