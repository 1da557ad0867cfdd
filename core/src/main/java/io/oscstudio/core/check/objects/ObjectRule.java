package io.oscstudio.core.check.objects;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.kubernetes.ObjectProblem;

/**
 * Objects have no problem of one kind. Of a chart it is a warning: Helm takes the chart, and other
 * values may render another object.
 *
 * @param problem the kind of problem
 */
record ObjectRule(RuleInfo info, Class<? extends ObjectProblem> problem)
    implements PackageRule, ChartRule, OperatorRule {
  @Override
  public void check(OscPackage pkg, Report report) {
    report(ObjectTroubles.of(pkg), report);
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    report(ObjectTroubles.of(chart), report.weighing(Severity.WARNING));
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    report(ObjectTroubles.of(operator), report);
  }

  private void report(ObjectTroubles troubles, Report report) {
    for (ObjectTrouble trouble : troubles.all()) {
      if (trouble.problem() == problem) {
        report.at(trouble.place(), trouble.arguments().toArray());
      } else if (trouble.problem() == ObjectProblem.Untold.class) {
        report.more(trouble.place(), trouble.arguments().getFirst());
      }
    }
  }
}
