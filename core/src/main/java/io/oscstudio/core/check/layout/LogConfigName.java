package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The log configuration is named {@code log_config.yaml} (R2.7). */
final class LogConfigName implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-PKG-014", "2").resting(Basis.READING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.has("manifests/vendor/logs_config.yaml")) {
      report.inFile(pkg.path("manifests/vendor/logs_config.yaml"));
    }
  }
}
