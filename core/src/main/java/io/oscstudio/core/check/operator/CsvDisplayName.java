package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** A CSV has a name for people. */
final class CsvDisplayName extends BundleRule {

  CsvDisplayName() {
    super(RuleInfo.error("OSC-OPR-012", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    bundle.spec().filter(spec -> !Nodes.has(spec, "displayName")).ifPresent(report::missingIn);
  }
}
