package io.oscstudio.core.check.version;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.Optional;

/** The package is newer than the version before. */
final class NewerVersion extends VersionRule {
  NewerVersion() {
    super(RuleInfo.warning("OSC-VER-003", "6").resting(Basis.INFERRED));
  }

  @Override
  void check(ServiceVersion now, ServiceVersion earlier, Report report) {
    Optional<SemVer> before = earlier.version().flatMap(v -> SemVer.parseLenient(v.text()));
    now.version()
        .filter(v -> before.isPresent() && isNotNewer(v.text(), before.get()))
        .ifPresent(v -> report.at(v, v.text(), before.map(SemVer::toString).orElse("")));
  }

  private static boolean isNotNewer(String version, SemVer before) {
    return SemVer.parseLenient(version).filter(v -> v.compareTo(before) <= 0).isPresent();
  }
}
