package io.oscstudio.core.check.text;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.check.rule.YamlChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Values have the type the specification gives. */
final class Types implements PackageRule, DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DOC-002", "3").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    check(SchemaProblems.in(pkg, SchemaProblem.WrongType.class), pkg, report);
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    check(SchemaProblems.in(delivery, SchemaProblem.WrongType.class), delivery, report);
  }

  private static void check(
      Stream<SchemaProblem.WrongType> problems, Subject subject, Report report) {
    problems.forEach(p ->
        report
            .at(
                p.value(),
                TextRules.typeName(p.value()),
                Message.of("check.type." + p.expected().iterator().next()))
            .perhapsFixedBy(() -> fix(subject, p)));
  }

  /** One value becomes a list of one. */
  private static Optional<Fix> fix(Subject subject, SchemaProblem.WrongType problem) {
    return problem.isItem()
        ? Optional.of(
            Fix.safe(
                Message.of("check.fix.list"),
                YamlChange.in(subject.fileOf(problem.value()))
                    .set(problem.value(), List.of(Objects.requireNonNull(problem.value().toData())))
                    .patch()))
        : Optional.empty();
  }
}
