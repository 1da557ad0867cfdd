package io.oscstudio.core.check.layout;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** What is checked is something known at all. */
final class IsOscPackage implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-001", "2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (LayoutRules.isUnrecognised(pkg)) {
      report.inPackage(
          Message.of(pkg.files().isEmpty() ? "check.shape.empty" : "check.shape.unknown"));
    }
  }
}
