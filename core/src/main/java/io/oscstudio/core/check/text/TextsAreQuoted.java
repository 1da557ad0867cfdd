package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Quoting;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.Subject;
import java.util.stream.Stream;

/** What must be a text is not read as a number or boolean by YAML (D16). */
final class TextsAreQuoted implements PackageRule, DeliveryRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-DOC-001", "24").reading("D16").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    check(SchemaProblems.in(pkg, SchemaProblem.Unquoted.class), pkg, report);
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    check(SchemaProblems.in(delivery, SchemaProblem.Unquoted.class), delivery, report);
  }

  private static void check(
      Stream<SchemaProblem.Unquoted> problems, Subject subject, Report report) {
    problems.forEach(p ->
        report
            .at(p.value(), p.value().text(), TextRules.typeName(p.value()))
            .fixedBy(() -> Quoting.fix(subject, p.value())));
  }
}
