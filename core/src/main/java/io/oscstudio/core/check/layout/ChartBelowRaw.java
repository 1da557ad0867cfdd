package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The chart lies directly in {@code raw/}, not in a folder of its own (R2.9). */
final class ChartBelowRaw implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-013", "2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.isHelm() && !pkg.has("raw/Chart.yaml")) {
      pkg.files().stream()
          .filter(ChartBelowRaw::isBelow)
          .forEach(f -> report.inFile(pkg.path(f), f.substring(0, f.lastIndexOf('/') + 1)));
    }
  }

  /** Whether a path is a chart's main file one folder too deep. */
  static boolean isBelow(String path) {
    return path.matches("raw/[^/]+/Chart\\.yaml");
  }
}
