package io.oscstudio.core.check.helm;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.helm.AskedValue;
import io.oscstudio.core.helm.HelmRefusal.Reason;

/** Templates find the values they cannot do without. */
final class ValueAskedFor implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-HELM-002", "9.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    HelmVerdict.of(chart)
        .refusals(Reason.VALUES)
        .forEach(refusal -> {
          for (AskedValue value : refusal.helm().values()) {
            Object words = value.words().isBlank() ? refusal.words() : value.words();
            report.at(HelmRules.place(value, chart), value.path().toString(), words);
          }
        });
  }
}
