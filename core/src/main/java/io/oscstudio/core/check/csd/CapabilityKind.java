package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** The kind of a capability reference is one of the two. */
final class CapabilityKind implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-008", "4.3").fixed(Mending.OFFERED);
  static final List<String> ALLOWED = List.of("MonitorConfig", "LogConfig");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      csd.capabilities().forEach(c -> CsdRules.checkFixed(pkg, report, c, "kind", ALLOWED));
    }
  }
}
