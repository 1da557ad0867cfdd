package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** Deployment scenes are given for {@code CCE} and {@code UCS} only. */
final class DeployScenePlatforms implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-012", "3").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .at("deployScenes")
        .flatMap(Nodes::map)
        .ifPresent(map ->
            map.entries()
                .forEach(
                    e -> AllowedValues.checkKey(pkg, report, e, DeploySceneClusters.PLATFORMS)));
  }
}
