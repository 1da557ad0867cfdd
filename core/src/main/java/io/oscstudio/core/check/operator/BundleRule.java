package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** A rule about each version of an operator by itself. */
abstract class BundleRule implements OperatorRule {
  private final RuleInfo info;

  BundleRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  @Override
  public final void check(OperatorPackage operator, Report report) {
    operator.bundles().forEach(bundle -> check(bundle, report));
  }

  /** Reports every breach in one version. */
  abstract void check(Bundle bundle, Report report);
}
