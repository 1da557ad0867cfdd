package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The range of skipped versions is a range. */
final class SkipRangeForm extends BundleRule {

  SkipRangeForm() {
    super(RuleInfo.warning("OSC-OPR-034", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    bundle
        .annotation("olm.skipRange")
        .filter(r -> !r.text().isBlank() && !SkippedVersions.isOne(r.text()))
        .ifPresent(r -> report.at(r, r.text()));
  }
}
