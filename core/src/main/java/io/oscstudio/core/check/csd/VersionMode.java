package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** The mode of a version definition is one of the two. */
final class VersionMode implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-012", "4.5").fixed(Mending.OFFERED);
  private static final List<String> ALLOWED = List.of("url", "tag");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      csd.versionDefinition()
          .filter(v -> !Nodes.isBlank(v))
          .ifPresent(v -> CsdRules.checkFixed(pkg, report, v, "mode", ALLOWED));
    }
  }
}
