package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** {@code apiVersion} of a CSD is {@code osc.io/v1beta1}. */
final class CsdApiVersion implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-001", "4.2").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      CsdRules.checkFixed(pkg, report, csd.root(), "apiVersion", List.of("osc.io/v1beta1"));
    }
  }
}
