package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** {@code scenes} has no effect beside {@code deployScenes}. */
final class ScenesOverridden implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-META-014", "3");

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
        .ifPresent(entry -> report.at(entry.key()));
  }
}
