package io.oscstudio.core.check.delivery;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The version is a Semantic Version without build metadata (R11.3). */
final class DeploymentVersion implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-004", "17");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    Deployment.of(delivery)
        .ifPresent(deployment ->
            deployment
                .version()
                .filter(v -> SemVer.parse(v).filter(SemVer::isPublishable).isEmpty())
                .ifPresent(version -> report.inFile(deployment.path(), version)));
  }
}
