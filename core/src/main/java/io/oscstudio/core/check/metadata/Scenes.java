package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** Scenes are {@code CCE} and {@code UCS}, in capitals. */
final class Scenes implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-011", "3").fixed(Mending.SAFE);
  private static final List<String> ALLOWED = List.of("CCE", "UCS");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .at("scenes")
        .map(Nodes::scalars)
        .orElse(List.of())
        .forEach(value -> AllowedValues.check(pkg, report, value, ALLOWED));
  }
}
