package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** The type is {@code helm} or {@code operator}. */
final class Type implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-008", "3").fixed(Mending.OFFERED);
  private static final List<String> ALLOWED = List.of("helm", "operator");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata().scalar("type").ifPresent(t -> AllowedValues.check(pkg, report, t, ALLOWED));
  }
}
