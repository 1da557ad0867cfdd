package io.oscstudio.core.check.metadata;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** The version is a Semantic Version. */
final class VersionIsSemantic implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-002", "17").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .scalar("version")
        .filter(version -> SemVer.parse(version.text()).isEmpty())
        .ifPresent(version ->
            report
                .at(version, version.text())
                .perhapsFixedBy(() ->
                    SemVer.parseLenient(version.text())
                        .map(near -> Rewrite.offered(pkg, version, near.toString()))));
  }
}
