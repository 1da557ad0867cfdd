package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.Subject;
import java.util.stream.Stream;

/** Values that can only be one of a few are one of them. */
final class FixedValues implements PackageRule, DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DOC-005", "4").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    check(SchemaProblems.in(pkg, SchemaProblem.NotAllowed.class), pkg, report);
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    check(SchemaProblems.in(delivery, SchemaProblem.NotAllowed.class), delivery, report);
  }

  private static void check(
      Stream<SchemaProblem.NotAllowed> problems, Subject subject, Report report) {
    problems.forEach(p -> AllowedValues.check(subject, report, p.value(), p.allowed()));
  }
}
