package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.image.Platform;
import java.util.List;
import java.util.Optional;

/** A tar holds an image of the architecture that {@code mapping.yaml} gives it. */
final class TarArchitecture implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-016", "12");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    ImageTars tars = delivery.once(ImageTars.class, ImageTars::of);
    for (ImageEntry entry : ImageEntry.all(delivery)) {
      entry
          .tars()
          .forEach((architecture, tar) -> {
            Optional<String> expected = Platform.parse(architecture).map(Platform::architecture);
            tars.named(tar.text()).map(ImageTar::architectures).orElse(List.of()).stream()
                .filter(found -> expected.isPresent() && !found.equals(expected.get()))
                .forEach(found -> report.at(tar, tar.text(), found, architecture));
          });
    }
  }
}
