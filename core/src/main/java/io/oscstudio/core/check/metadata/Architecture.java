package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** Architectures are the two OSC knows. */
final class Architecture implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-009", "3");
  private static final List<String> ALLOWED = List.of("x86_64", "aarch64");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .at("architecture")
        .map(Nodes::scalars)
        .orElse(List.of())
        .forEach(value -> AllowedValues.check(report, value, ALLOWED));
  }
}
