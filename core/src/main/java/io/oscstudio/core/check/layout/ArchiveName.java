package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.ArchiveNames;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The archive is named with the characters OSC takes (R2.10). */
final class ArchiveName implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-008", "17");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.archive()
        .map(a -> ArchiveNames.stem(a.name()))
        .filter(stem -> !ArchiveNames.isAllowed(stem))
        .ifPresent(stem -> report.inPackage(stem));
  }
}
