package io.oscstudio.core.check.image;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.Subject;

/**
 * A rule about the images of a chart, of an operator's OSC package, or of each version of an
 * operator; an OSC package made from a chart has those of its chart.
 */
abstract class LedgerRule implements ChartRule, PackageRule, OperatorRule {
  private final RuleInfo info;

  LedgerRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  @Override
  public final void check(ChartPackage chart, Report report) {
    check(chart, Images.of(chart), report);
  }

  @Override
  public final void check(OscPackage pkg, Report report) {
    if (pkg.isOperator()) {
      check(pkg, Images.of(pkg), report);
    }
  }

  @Override
  public final void check(OperatorPackage operator, Report report) {
    Images.of(operator).forEach(images -> check(operator, images, report));
  }

  /** Reports every breach among these images of the subject. */
  abstract void check(Subject subject, Images images, Report report);
}
