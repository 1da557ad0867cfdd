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
import io.oscstudio.core.yaml.Edit;
import java.util.List;
import java.util.stream.Stream;

/** Documents have the keys the specification demands. */
final class RequiredKeys implements PackageRule, DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DOC-004", "3").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    check(SchemaProblems.in(pkg, SchemaProblem.MissingKey.class), pkg, report);
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    check(SchemaProblems.in(delivery, SchemaProblem.MissingKey.class), delivery, report);
  }

  private static void check(
      Stream<SchemaProblem.MissingKey> problems, Subject subject, Report report) {
    problems.forEach(p ->
        report
            .missingIn(p.map(), p.key())
            .perhapsFixedBy(() -> p.only().map(value -> fix(subject, p, value))));
  }

  /** Writes the only value the key can have; API version and kind come first. */
  private static Fix fix(Subject subject, SchemaProblem.MissingKey problem, String value) {
    YamlChange change = YamlChange.in(subject.fileOf(problem.map()));
    int index = List.of("apiVersion", "kind").indexOf(problem.key());
    int place = index < 0 ? Integer.MAX_VALUE : Math.min(index, problem.map().written().size());
    return Fix.safe(
        Message.of("check.fix.add-key", problem.key(), value),
        change
            .edit(change.spot(problem.map()), Edit.insertKey(place, problem.key(), value))
            .patch());
  }
}
