package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** Devices are those OSC knows. */
final class Devices implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-010", "3").fixed(Mending.SAFE);
  private static final List<String> ALLOWED = List.of("CPU", "GPU", "NPU");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .at("devices")
        .map(Nodes::scalars)
        .orElse(List.of())
        .forEach(value -> AllowedValues.check(pkg, report, value, ALLOWED));
  }
}
