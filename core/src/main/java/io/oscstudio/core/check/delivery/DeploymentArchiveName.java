package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.ArchiveNames;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/**
 * The archive in {@code package/} is named after the chart or operator in it. Of an OSC package
 * {@code OSC-PKG-010} says so.
 */
final class DeploymentArchiveName implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-006", "11");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    Deployment.of(delivery)
        .filter(deployment -> !(deployment.subject() instanceof OscPackage))
        .ifPresent(deployment ->
            deployment
                .stem()
                .filter(stem -> !stem.equals(ArchiveNames.stem(deployment.archive())))
                .ifPresent(stem -> report.inFile(deployment.path(), deployment.archive(), stem)));
  }
}
