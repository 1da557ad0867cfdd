package io.oscstudio.core.check.helm;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.helm.HelmRefusal.Reason;

/** What is called a schema of values is one. */
final class SchemaIsOne implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-HELM-004", "9.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    HelmVerdict.of(chart)
        .refusals(Reason.SCHEMA)
        .filter(refusal -> refusal.place().isPresent())
        .forEach(refusal -> HelmRules.pass(refusal, chart, report));
  }
}
