package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** {@code skipRange} decides nothing. */
final class SkipRange implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-LIFE-008", "24").reading("D10");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.lifecycle()
        .scalar("upgrade", "skipRange")
        .ifPresent(range -> report.at(range, range.text()));
  }
}
