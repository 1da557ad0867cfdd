package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.Subject;
import java.util.stream.Stream;

/** Documents have no keys the specification does not know. */
final class KnownKeys implements PackageRule, DeliveryRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-DOC-003", "3").resting(Basis.INFERRED).fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    check(SchemaProblems.in(pkg, SchemaProblem.UnknownKey.class), pkg, report);
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    check(SchemaProblems.in(delivery, SchemaProblem.UnknownKey.class), delivery, report);
  }

  private static void check(
      Stream<SchemaProblem.UnknownKey> problems, Subject subject, Report report) {
    problems.forEach(p ->
        report
            .at(p.entry().key(), p.entry().name(), Hints.oneOf(p.entry().name(), p.known()))
            .perhapsFixedBy(() -> AllowedValues.renamed(subject, p.entry(), p.known())));
  }
}
