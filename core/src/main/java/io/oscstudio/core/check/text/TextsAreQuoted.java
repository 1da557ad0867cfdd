package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** What must be a text is not read as a number or boolean by YAML (D16). */
final class TextsAreQuoted implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-DOC-001", "24").reading("D16");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    SchemaProblems.in(pkg, SchemaProblem.Unquoted.class)
        .forEach(p -> report.at(p.value(), p.value().text(), TextRules.typeName(p.value())));
  }
}
