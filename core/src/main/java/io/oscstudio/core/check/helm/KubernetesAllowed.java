package io.oscstudio.core.check.helm;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.helm.HelmRefusal.Reason;
import io.oscstudio.core.yaml.Node;

/** The chart allows the Kubernetes it is checked for. */
final class KubernetesAllowed implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-HELM-006", "9.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    HelmVerdict verdict = HelmVerdict.of(chart);
    boolean ended =
        !verdict.refusals().isEmpty()
            && verdict.refusals().getLast().helm().reason() == Reason.KUBERNETES;
    Report weighed = ended ? report.weighing(Severity.ERROR) : report;
    Place place =
        chart
            .chart()
            .scalar("kubeVersion")
            .map(Node::place)
            .orElseGet(() -> Place.of(chart.chart().path()));
    verdict
        .refusals(Reason.KUBERNETES)
        .limit(1)
        .forEach(refusal -> weighed.at(place, refusal.words()));
  }
}
