package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** A package does not skip its own version. */
final class SkipsNotItself implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-LIFE-007", "6").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<SemVer> own = LifecycleRules.version(pkg);
    pkg.lifecycle().at("upgrade", "skips").map(Nodes::scalars).orElse(List.of()).stream()
        .filter(s -> own.isPresent() && SemVer.parseLenient(s.text()).equals(own))
        .forEach(s -> report.at(s, s.text()));
  }
}
