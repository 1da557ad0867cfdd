package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** In the archive all lies in one folder, named after the service. */
final class TopFolderName implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-002", "11");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    if (delivery.archive().isEmpty()) {
      return; // the folder one works in may be named at will
    }
    String folder = delivery.source().serviceName();
    Deployment.of(delivery)
        .flatMap(Deployment::name)
        .filter(name -> !name.equals(folder))
        .ifPresent(name -> {
          if (folder.isEmpty()) {
            report.inPackage("–", name);
          } else {
            report.inFile(delivery.path("").replaceFirst("/$", ""), folder, name);
          }
        });
  }
}
