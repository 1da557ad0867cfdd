package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** Defaults in the schema of a CRD fit the schema they stand in. */
final class DefaultsFitSchema extends CrdRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CRD-008", "4.1").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  void check(List<Crd> crds, Report report) {
    for (Crd crd : crds) {
      Report weighed = crd.isGenerated() ? report.weighing(Severity.ERROR) : report;
      for (Crd.Version version : crd.versions()) {
        version
            .schema()
            .ifPresent(schema -> Defaults.check(schema, (at, why) -> weighed.at(at, why)));
      }
    }
  }
}
