package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** The versions an upgrade names are versions. */
final class UpgradeVersions implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-LIFE-010", "6").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Stream.concat(
            pkg.lifecycle().scalar("upgrade", "replaces").stream(),
            pkg.lifecycle().at("upgrade", "skips").map(Nodes::scalars).orElse(List.of()).stream())
        .filter(v -> SemVer.parseLenient(v.text()).isEmpty())
        .forEach(v -> report.at(v, v.text()));
  }
}
