package io.oscstudio.core.check.layout;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The archive holds at most 4 MiB (R2.13). */
final class PackedSizeLimit implements PackageRule, ChartRule, OperatorRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-006", "14").reading("D11");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (LayoutRules.isUnrecognised(pkg)) {
      return;
    }
    check(PackedSize.of(pkg), report);
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    PackedSize.of(chart).ifPresent(size -> check(size, report));
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    PackedSize.of(operator).ifPresent(size -> check(size, report));
  }

  private static void check(PackedSize size, Report report) {
    if (size.bytes() > Readings.PACKAGE_BYTES_LIMIT) {
      report.inPackage(size.bytes(), Readings.PACKAGE_BYTES_LIMIT, size.biggest());
    }
  }
}
