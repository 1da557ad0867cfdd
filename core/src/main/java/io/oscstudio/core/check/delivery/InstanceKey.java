package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The list is called {@code instance}; {@code instances} is read as the same. */
final class InstanceKey implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-DLV-010", "12").resting(Basis.READING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    delivery
        .mapping()
        .map()
        .flatMap(root -> root.entry("instances"))
        .ifPresent(entry -> report.at(entry.key()));
  }
}
