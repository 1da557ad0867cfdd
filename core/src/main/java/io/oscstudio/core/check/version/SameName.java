package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.Optional;

/** The version before is of the same service. */
final class SameName extends VersionRule {
  SameName() {
    super(RuleInfo.error("OSC-VER-001", "3").resting(Basis.INFERRED));
  }

  @Override
  void check(ServiceVersion now, ServiceVersion earlier, Report report) {
    Optional<String> before = earlier.name().map(ServiceVersion.Said::text);
    now.name()
        .filter(name -> before.isPresent() && !before.get().equals(name.text()))
        .ifPresent(name -> report.at(name.at(), name.text(), before.orElse("")));
  }
}
