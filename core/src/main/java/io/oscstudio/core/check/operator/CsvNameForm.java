package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.regex.Pattern;

/** The name of a CSV ends in its version. */
final class CsvNameForm extends BundleRule {
  private static final Pattern FORM = Pattern.compile("[^.]+\\.v?\\d+\\.\\d+\\.\\d+.*");

  CsvNameForm() {
    super(RuleInfo.warning("OSC-OPR-008", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    bundle
        .name()
        .filter(n -> !FORM.matcher(n.text()).matches())
        .ifPresent(n -> report.at(n, n.text()));
  }
}
