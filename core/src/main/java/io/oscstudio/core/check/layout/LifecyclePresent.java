package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The package has lifecycle.yaml. */
final class LifecyclePresent implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-004", "2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (!LayoutRules.isUnrecognised(pkg) && !pkg.has("lifecycle.yaml")) {
      LayoutRules.reportMissing(pkg, report, "lifecycle.yaml");
    }
  }
}
