package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** A delivery package is a zip, a chart in it a tgz, an operator in it a zip. */
final class ArchiveKinds implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-007", "11");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    delivery
        .archive()
        .filter(archive -> !archive.name().endsWith(".zip"))
        .ifPresent(archive -> report.inPackage(archive.name(), ".zip"));
    Deployment.of(delivery)
        .ifPresent(deployment -> {
          List<String> endings =
              switch (deployment.subject()) {
                case ChartPackage _ -> List.of(".tgz", ".tar.gz");
                case OperatorPackage _ -> List.of(".zip");
                case OscPackage _ -> List.of(""); // OSC-PKG-009 looks at it
                case DeliveryPackage _ -> List.of("");
              };
          if (endings.stream().noneMatch(deployment.archive()::endsWith)) {
            report.inFile(deployment.path(), deployment.archive(), endings.getFirst());
          }
        });
  }
}
