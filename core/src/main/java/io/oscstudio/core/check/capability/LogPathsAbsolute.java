package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;

/** Log paths begin at the root of the container. */
final class LogPathsAbsolute implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CAP-004", "7.1").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (MapNode item : CapabilityConfig.items(pkg, CapabilityConfig.Kind.LOG)) {
      CapabilityConfig.logPaths(item).stream()
          .filter(path -> !path.text().startsWith("/"))
          .forEach(path -> report.at(path, path.text()));
    }
  }
}
