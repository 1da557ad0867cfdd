package io.oscstudio.core.check.text;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.stream.Stream;

/** Values have the type the specification gives. */
final class Types implements PackageRule, DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DOC-002", "3");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    check(SchemaProblems.in(pkg, SchemaProblem.WrongType.class), report);
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    check(SchemaProblems.in(delivery, SchemaProblem.WrongType.class), report);
  }

  private static void check(Stream<SchemaProblem.WrongType> problems, Report report) {
    problems.forEach(p ->
        report.at(
            p.value(),
            TextRules.typeName(p.value()),
            Message.of("check.type." + p.expected().iterator().next())));
  }
}
