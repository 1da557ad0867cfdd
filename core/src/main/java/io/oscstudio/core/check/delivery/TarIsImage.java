package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** A tar in {@code images/} is what {@code docker save} makes of one image. */
final class TarIsImage implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-017", "24").reading("D9");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    delivery
        .once(ImageTars.class, ImageTars::of)
        .byPath()
        .forEach((path, tar) ->
            tar.fault().ifPresent(fault -> report.inFile(delivery.path(path), fault)));
  }
}
