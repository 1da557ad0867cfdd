package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** A CSV says whom to turn to. */
final class CsvContact extends BundleRule {

  CsvContact() {
    super(RuleInfo.warning("OSC-OPR-061", "13").inPublish(Severity.ERROR));
  }

  @Override
  void check(Bundle bundle, Report report) {
    bundle
        .spec()
        .filter(spec -> !Nodes.has(spec, "maintainers") && !Nodes.has(spec, "provider"))
        .ifPresent(report::missingIn);
  }
}
