package io.oscstudio.core.check.version;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.Optional;

/** The package is newer than the version before. */
final class NewerVersion implements PackageRule, ChartRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-VER-003", "6").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    ServiceVersion.before(pkg).ifPresent(e -> check(ServiceVersion.of(pkg), e, report));
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    ServiceVersion.before(chart).ifPresent(e -> check(ServiceVersion.of(chart), e, report));
  }

  private static void check(ServiceVersion now, ServiceVersion earlier, Report report) {
    Optional<SemVer> before = earlier.version().flatMap(v -> SemVer.parseLenient(v.text()));
    now.version()
        .filter(v -> before.isPresent() && isNotNewer(v.text(), before.get()))
        .ifPresent(v -> report.at(v, v.text(), before.map(SemVer::toString).orElse("")));
  }

  private static boolean isNotNewer(String version, SemVer before) {
    return SemVer.parseLenient(version).filter(v -> v.compareTo(before) <= 0).isPresent();
  }
}
