package io.oscstudio.core.check.helm;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.helm.HelmRefusal.Reason;

/** Helm gets through the chart within its limits. */
final class HelmGetsThrough implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-HELM-008", "9.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    HelmVerdict verdict = HelmVerdict.of(chart);
    verdict
        .refusals(Reason.LIMIT, Reason.CRASH)
        .forEach(refusal -> HelmRules.pass(refusal, chart, report));
    verdict
        .unseen()
        .ifPresent(why -> report.weighing(Severity.INFO).inFile(chart.chart().path(), why));
  }
}
