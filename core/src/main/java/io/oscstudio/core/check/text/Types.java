package io.oscstudio.core.check.text;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** Values have the type the specification gives. */
final class Types implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DOC-002", "3");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    SchemaProblems.in(pkg, SchemaProblem.WrongType.class)
        .forEach(p ->
            report.at(
                p.value(),
                TextRules.typeName(p.value()),
                Message.of("check.type." + p.expected().iterator().next())));
  }
}
