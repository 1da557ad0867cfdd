package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.check.text.TextRules;

/** Every file of an operator is YAML. */
final class ManifestSyntax implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-OPR-001", "9.2").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (YamlFile file : operator.manifestFiles()) {
      file.unreadable().ifPresent(why -> report.inFile(file.path(), why));
      TextRules.findings(file)
          .filter(f -> !f.code().equals(TextRules.DUPLICATE_KEY))
          .forEach(f -> TextRules.pass(f, report.weighing(f.severity())));
    }
  }
}
