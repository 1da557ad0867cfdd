package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.Subject;
import java.util.Optional;

/** A path an address goes to is in the deployment package. */
final class AddressPaths implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-DLV-015", "24").reading("D7");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    Optional<Subject> deployment = delivery.deployment();
    if (deployment.isEmpty()) {
      return;
    }
    for (ImageEntry entry : ImageEntry.all(delivery)) {
      entry.paths().stream()
          .filter(path -> !DeploymentFiles.have(deployment.get(), path.text()))
          .forEach(path -> report.at(path, path.text()));
    }
  }
}
