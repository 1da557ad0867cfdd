package io.oscstudio.core.check.delivery;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** What has to be done beside the package before it is published, which no check can see. */
final class PublishingChecklist implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-DLV-018", "14").onlyInPublish();

  private static final List<String> ITEMS =
      List.of("virus-scan", "bucket-region", "bucket-encryption", "private-service");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    for (String item : ITEMS) {
      report.inPackage(Message.of("check.publishing." + item));
    }
  }
}
