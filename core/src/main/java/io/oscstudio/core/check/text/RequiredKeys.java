package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** Documents have the keys the specification demands. */
final class RequiredKeys implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DOC-004", "3");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    SchemaProblems.in(pkg, SchemaProblem.MissingKey.class)
        .forEach(p -> report.missingIn(p.map(), p.key()));
  }
}
