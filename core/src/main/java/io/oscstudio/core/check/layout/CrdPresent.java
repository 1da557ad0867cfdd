package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** {@code manifests/} holds at least one CRD file (R2.3). */
final class CrdPresent implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-005", "2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.topNames().contains("manifests/") && pkg.crdFiles().isEmpty()) {
      report.inFile(pkg.path("manifests"));
    }
  }
}
