package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.AnnotationSet;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** The source is one of the three. */
final class Source implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-007", "3").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .scalar("source")
        .ifPresent(s -> AllowedValues.check(pkg, report, s, AnnotationSet.SOURCE.allowed()));
  }
}
