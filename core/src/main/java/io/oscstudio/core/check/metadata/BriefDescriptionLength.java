package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The short description has fewer than 64 characters. */
final class BriefDescriptionLength implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-006", "14");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .scalar("briefDescription")
        .ifPresent(value -> MetadataRules.checkLength(report, value));
  }
}
