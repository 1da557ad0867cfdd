package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;

/** A version definition has path and tags. */
final class VersionPathAndTags implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-013", "4.5");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      csd.versionDefinition().filter(v -> !Nodes.isBlank(v)).ifPresent(v -> check(report, v));
    }
  }

  private static void check(Report report, MapNode definition) {
    if (Nodes.scalarAt(definition, "path").filter(p -> !p.text().isBlank()).isEmpty()) {
      report.missingIn(definition, "path");
    }
    if (Nodes.itemsAt(definition, "tags").isEmpty()) {
      report.missingIn(definition, "tags");
    }
  }
}
