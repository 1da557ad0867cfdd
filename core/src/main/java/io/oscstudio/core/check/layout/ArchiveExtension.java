package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** An OSC package is a zip (R2.11). */
final class ArchiveExtension implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-PKG-009", "2").resting(Basis.READING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.archive()
        .filter(a -> !a.name().endsWith(".zip"))
        .filter(_ -> !LayoutRules.isUnrecognised(pkg))
        .ifPresent(a -> report.inPackage(a.name()));
  }
}
