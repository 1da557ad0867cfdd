package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** A delivery package holds nothing but its deployment package, tars and mapping. */
final class FilesInPlace implements DeliveryRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-DLV-009", "11").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    delivery.files().stream()
        .filter(path -> !isKnown(delivery, path))
        .forEach(path -> report.inFile(delivery.path(path), path));
  }

  private static boolean isKnown(DeliveryPackage delivery, String path) {
    return delivery.source().packagePaths().contains(path)
        || path.equals("images/mapping.yaml")
        || path.startsWith("images/") && path.endsWith(".tar") && path.indexOf('/', 7) < 0;
  }
}
