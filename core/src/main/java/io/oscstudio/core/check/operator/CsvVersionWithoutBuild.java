package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The version has no build metadata. */
final class CsvVersionWithoutBuild extends BundleRule {

  CsvVersionWithoutBuild() {
    super(RuleInfo.warning("OSC-OPR-070", "17").inPublish(Severity.ERROR));
  }

  @Override
  void check(Bundle bundle, Report report) {
    bundle
        .version()
        .filter(v -> SemVer.parse(v.text()).filter(s -> !s.isPublishable()).isPresent())
        .ifPresent(v -> report.at(v, v.text()));
  }
}
