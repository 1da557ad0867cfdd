package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.Optional;

/** The version upgraded from is older than the package. */
final class ReplacesOlder implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-LIFE-006", "6").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<SemVer> own = LifecycleRules.version(pkg);
    pkg.lifecycle()
        .scalar("upgrade", "replaces")
        .filter(r -> own.isPresent() && isNotOlder(r.text(), own.get()))
        .ifPresent(r -> report.at(r, r.text(), own.map(SemVer::toString).orElse("")));
  }

  private static boolean isNotOlder(String version, SemVer own) {
    return SemVer.parseLenient(version).filter(v -> v.compareTo(own) >= 0).isPresent();
  }
}
