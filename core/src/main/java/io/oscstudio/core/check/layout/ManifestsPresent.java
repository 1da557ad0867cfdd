package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** The package has a folder {@code manifests/}. */
final class ManifestsPresent implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-003", "2").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (!LayoutRules.isUnrecognised(pkg) && !pkg.topNames().contains("manifests/")) {
      LayoutRules.reportMissing(pkg, report, "manifests/");
    }
  }
}
