package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.Archive;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.Optional;

/** The archive is named after name and version of the service. */
final class DeliveryArchiveName implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-005", "11");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    Optional<String> archive = delivery.archive().map(Archive::name);
    Optional<String> stem = Deployment.of(delivery).flatMap(Deployment::stem);
    if (archive.isPresent() && stem.isPresent() && !archive.get().equals(stem.get() + ".zip")) {
      report.inPackage(archive.get(), stem.get() + ".zip");
    }
  }
}
