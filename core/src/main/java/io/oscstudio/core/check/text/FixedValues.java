package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** Values that can only be one of a few are one of them. */
final class FixedValues implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DOC-005", "4");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    SchemaProblems.in(pkg, SchemaProblem.NotAllowed.class)
        .forEach(p -> AllowedValues.check(report, p.value(), p.allowed()));
  }
}
