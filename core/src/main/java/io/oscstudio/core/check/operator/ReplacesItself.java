package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** A version does not replace itself. */
final class ReplacesItself extends BundleRule {

  ReplacesItself() {
    super(RuleInfo.error("OSC-OPR-031", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Nodes.scalarAt(bundle.csv(), "spec", "replaces")
        .filter(r -> bundle.name().filter(n -> n.text().equals(r.text())).isPresent())
        .ifPresent(r -> report.at(r, r.text()));
  }
}
