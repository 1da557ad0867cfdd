package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The lifecycle of a package made from a chart is empty. */
final class EmptyForHelm implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-LIFE-005", "24").reading("D4");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.isHelm()) {
      pkg.lifecycle().map().filter(m -> !Nodes.isBlank(m)).ifPresent(report::missingIn);
    }
  }
}
