package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** Documents have no keys the specification does not know. */
final class KnownKeys implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-DOC-003", "3").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    SchemaProblems.in(pkg, SchemaProblem.UnknownKey.class)
        .forEach(p ->
            report.at(p.entry().key(), p.entry().name(), Hints.oneOf(p.entry().name(), p.known())));
  }
}
