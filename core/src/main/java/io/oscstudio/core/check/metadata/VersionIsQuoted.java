package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Quoting;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** The version is a text for YAML. */
final class VersionIsQuoted implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-META-003", "3").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .scalar("version")
        .filter(version -> !version.isString())
        .ifPresent(
            version -> report.at(version, version.text()).fixedBy(() -> Quoting.fix(pkg, version)));
  }
}
