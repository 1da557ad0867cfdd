package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import java.util.List;
import java.util.Optional;

/** A package does not skip its own version. */
final class SkipsNotItself implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-LIFE-007", "6").resting(Basis.INFERRED).fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<SemVer> own = LifecycleRules.version(pkg);
    pkg.lifecycle().at("upgrade", "skips").map(Nodes::scalars).orElse(List.of()).stream()
        .filter(s -> own.isPresent() && SemVer.parseLenient(s.text()).equals(own))
        .forEach(s ->
            report
                .at(s, s.text())
                .fixedBy(() ->
                    Fix.safe(
                        Message.of("check.fix.remove", s.text()),
                        YamlChange.in(pkg.lifecycle()).delete(s).patch())));
  }
}
