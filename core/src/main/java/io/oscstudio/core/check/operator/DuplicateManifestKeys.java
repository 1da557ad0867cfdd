package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.check.text.TextRules;

/** No map of a manifest has a key twice. */
final class DuplicateManifestKeys implements OperatorRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-OPR-003", "24").reading("D16");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (YamlFile file : operator.manifestFiles()) {
      TextRules.findings(file)
          .filter(f -> f.code().equals(TextRules.DUPLICATE_KEY))
          .forEach(f -> TextRules.pass(f, report));
    }
    for (Bundle bundle : operator.bundles()) {
      Examples.of(bundle).stream()
          .flatMap(e -> e.json().findings().stream())
          .filter(f -> f.code().equals(TextRules.DUPLICATE_KEY))
          .forEach(f -> TextRules.pass(f, report));
    }
  }
}
