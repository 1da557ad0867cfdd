package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.stream.Stream;

/** Documents have the keys the specification demands. */
final class RequiredKeys implements PackageRule, DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DOC-004", "3");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    check(SchemaProblems.in(pkg, SchemaProblem.MissingKey.class), report);
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    check(SchemaProblems.in(delivery, SchemaProblem.MissingKey.class), report);
  }

  private static void check(Stream<SchemaProblem.MissingKey> problems, Report report) {
    problems.forEach(p -> report.missingIn(p.map(), p.key()));
  }
}
