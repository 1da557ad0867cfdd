package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** The role of a CSD is one of the two. */
final class Role implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-006", "4.2").fixed(Mending.SAFE);
  private static final List<String> ALLOWED = List.of("serviceEntity", "operation");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      Nodes.scalarAt(csd.root(), "spec", "role")
          .ifPresent(role -> AllowedValues.check(pkg, report, role, ALLOWED));
    }
  }
}
