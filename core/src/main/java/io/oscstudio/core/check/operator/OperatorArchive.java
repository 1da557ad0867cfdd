package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** An operator is packed as zip. */
final class OperatorArchive implements OperatorRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-OPR-073", "9.2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    operator
        .archive()
        .filter(a -> !a.name().endsWith(".zip"))
        .ifPresent(a -> report.inPackage(a.name()));
  }
}
