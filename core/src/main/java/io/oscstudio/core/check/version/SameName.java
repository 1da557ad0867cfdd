package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** The version before is of the same service. */
final class SameName implements PackageRule, ChartRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-VER-001", "3").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    ServiceVersion.before(pkg).ifPresent(e -> check(ServiceVersion.of(pkg), e, report));
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    ServiceVersion.before(chart).ifPresent(e -> check(ServiceVersion.of(chart), e, report));
  }

  private static void check(ServiceVersion now, ServiceVersion earlier, Report report) {
    Optional<String> before = earlier.name().map(ScalarNode::text);
    now.name()
        .filter(name -> before.isPresent() && !before.get().equals(name.text()))
        .ifPresent(name -> report.at(name, name.text(), before.orElse("")));
  }
}
