package io.oscstudio.core.check.delivery;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** A tar that {@code mapping.yaml} names is in {@code images/}. */
final class PackagedTarExists implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-011", "12");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    List<String> there =
        delivery.source().imageTars().stream().map(p -> p.substring("images/".length())).toList();
    for (ImageEntry entry : ImageEntry.all(delivery)) {
      entry.tars().values().stream()
          .filter(tar -> !there.contains(tar.text()))
          .forEach(tar ->
              report.at(
                  tar,
                  tar.text(),
                  there.isEmpty()
                      ? Message.of("check.hint.add", ImageEntry.path(tar.text()))
                      : Hints.oneOf(tar.text(), there)));
    }
  }
}
