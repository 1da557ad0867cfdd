package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** {@code raw/} of an operator is ignored by OSC (R2.8). */
final class RawOfOperator implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-PKG-011", "2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.isOperator() && pkg.topNames().contains("raw/")) {
      report.inFile(pkg.path("raw"));
    }
  }
}
