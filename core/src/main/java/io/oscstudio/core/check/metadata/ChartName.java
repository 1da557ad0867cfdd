package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** The chart in {@code raw/} has the name of the package. */
final class ChartName implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-RAW-001", "3").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.isHelm()) {
      MetadataRules.checkSame(pkg, report, "name");
    }
  }
}
