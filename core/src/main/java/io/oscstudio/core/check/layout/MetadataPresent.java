package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** The package has metadata.yaml. */
final class MetadataPresent implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-002", "2").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (!LayoutRules.isUnrecognised(pkg) && !pkg.has("metadata.yaml")) {
      LayoutRules.reportMissing(pkg, report, "metadata.yaml");
    }
  }
}
