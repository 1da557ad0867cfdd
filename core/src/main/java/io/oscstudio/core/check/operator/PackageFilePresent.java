package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** An operator that is uploaded has its package file. */
final class PackageFilePresent implements OperatorRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-OPR-072", "9.2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    if (operator.archive().isPresent()
        && operator.packageFile().isEmpty()
        && !operator.bundles().isEmpty()) {
      report.inPackage("*.package.yaml");
    }
  }
}
