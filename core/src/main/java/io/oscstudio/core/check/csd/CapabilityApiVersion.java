package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** {@code apiVersion} of a capability reference is {@code osc.io/v1}. */
final class CapabilityApiVersion implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-007", "4.3").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      csd.capabilities()
          .forEach(c -> CsdRules.checkFixed(pkg, report, c, "apiVersion", List.of("osc.io/v1")));
    }
  }
}
