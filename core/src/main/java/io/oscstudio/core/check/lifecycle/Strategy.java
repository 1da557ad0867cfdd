package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** The only install strategy is {@code deployment}. */
final class Strategy implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-LIFE-002", "6").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.lifecycle()
        .scalar("install", "strategy")
        .ifPresent(s -> AllowedValues.check(pkg, report, s, List.of("deployment")));
  }
}
