package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** A delivery package holds exactly one deployment package (R11.1). */
final class OneDeploymentPackage implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-001", "11");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    List<String> archives = delivery.source().packagePaths();
    if (archives.isEmpty()) {
      report.inFile(delivery.path("package"), 0);
    }
    archives.stream()
        .skip(1)
        .forEach(archive -> report.inFile(delivery.path(archive), archives.size()));
  }
}
