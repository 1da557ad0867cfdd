package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** An item selects a workload and, for logs, names a path. */
final class SelectorsAndPathsGiven implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CAP-002", "7.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (CapabilityConfig config : CapabilityConfig.all(pkg)) {
      for (MapNode item : config.items()) {
        for (String key : List.of("labelSelector", "logPaths")) {
          CapabilityConfig.blank(item, key).ifPresent(entry -> report.at(entry.key(), key));
        }
      }
    }
  }
}
