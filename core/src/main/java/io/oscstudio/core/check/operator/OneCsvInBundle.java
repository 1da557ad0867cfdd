package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.HashMap;
import java.util.Map;

/** A bundle has one CSV. */
final class OneCsvInBundle implements OperatorRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-OPR-005", "9.2").resting(Basis.OLM);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    Map<String, Bundle> first = new HashMap<>();
    for (Bundle bundle : operator.bundles()) {
      Bundle other = first.putIfAbsent(bundle.folder(), bundle);
      if (other != null && bundle.annotations().exists()) {
        report.missingIn(bundle.csv(), other.file().name());
      }
    }
  }
}
