package io.oscstudio.core.check.metadata;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;

/** {@code scenes} has no effect beside {@code deployScenes}. */
final class ScenesOverridden implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-META-014", "3").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .map()
        .filter(m -> Nodes.has(m, "scenes") && Nodes.has(m, "deployScenes"))
        .flatMap(m -> m.entry("scenes"))
        .ifPresent(entry ->
            report
                .at(entry.key())
                .fixedBy(() ->
                    Fix.safe(
                        Message.of("check.fix.remove", "scenes"),
                        YamlChange.in(pkg.metadata()).delete(entry.key()).patch())));
  }
}
