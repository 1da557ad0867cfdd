package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.image.Platform;
import java.util.List;

/** Every image has a tar for each architecture the service says it is for (R11.5). */
final class ArchitecturesComplete implements DeliveryRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-DLV-013", "12").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    List<String> architectures =
        Deployment.of(delivery).map(Deployment::architectures).orElse(List.of());
    for (ImageEntry entry : ImageEntry.all(delivery)) {
      for (String architecture : architectures) {
        if (Platform.parse(architecture).isPresent()
            && !entry.tars().isEmpty()
            && !entry.tars().containsKey(architecture)) {
          report.missingIn(
              Nodes.mapAt(entry.node(), "package").orElse(entry.node()),
              entry.shown(),
              architecture);
        }
      }
    }
  }
}
