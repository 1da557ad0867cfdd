package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.ArchiveNames;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** An image tar is named with the characters OSC takes (R11.4). */
final class TarName implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-008", "17");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    for (String path : delivery.source().imageTars()) {
      String name = path.substring("images/".length());
      if (name.endsWith(".tar")
          && name.indexOf('/') < 0
          && !ArchiveNames.isAllowed(ArchiveNames.stem(name))) {
        report.inFile(delivery.path(path), name);
      }
    }
  }
}
