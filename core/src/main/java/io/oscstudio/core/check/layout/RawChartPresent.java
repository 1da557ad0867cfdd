package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** A package made from a chart holds the chart in {@code raw/} (R2.8, R2.9). */
final class RawChartPresent implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-012", "2").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.isHelm()
        && !pkg.has("raw/Chart.yaml")
        && pkg.files().stream().noneMatch(ChartBelowRaw::isBelow)) {
      report.inFile(pkg.path("raw/Chart.yaml"));
    }
  }
}
