package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.Subject;

/** A rule about a version of a service beside an earlier one, in whatever form each of them is. */
abstract class VersionRule implements PackageRule, ChartRule, OperatorRule {
  private final RuleInfo info;

  VersionRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  @Override
  public final void check(OscPackage pkg, Report report) {
    compare(pkg, report);
  }

  @Override
  public final void check(ChartPackage chart, Report report) {
    if (!chart.isInPackage()) {
      compare(chart, report); // metadata.yaml speaks for a chart in a package
    }
  }

  @Override
  public final void check(OperatorPackage operator, Report report) {
    compare(operator, report);
  }

  private void compare(Subject subject, Report report) {
    EarlierVersion.of(subject)
        .ifPresent(
            earlier -> ServiceVersion.of(subject).ifPresent(now -> check(now, earlier, report)));
  }

  /** Reports every breach of this version. */
  abstract void check(ServiceVersion now, ServiceVersion earlier, Report report);
}
