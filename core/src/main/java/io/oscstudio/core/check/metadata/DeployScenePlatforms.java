package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** Deployment scenes are given for {@code CCE} and {@code UCS} only. */
final class DeployScenePlatforms implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-012", "3");

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
                .forEach(e -> AllowedValues.check(report, e.key(), DeploySceneClusters.PLATFORMS)));
  }
}
