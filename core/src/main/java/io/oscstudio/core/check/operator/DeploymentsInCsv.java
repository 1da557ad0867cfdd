package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.Node;

/** A CSV says what is deployed. */
final class DeploymentsInCsv extends BundleRule {

  DeploymentsInCsv() {
    super(RuleInfo.warning("OSC-OPR-014", "6").resting(Basis.INFERRED));
  }

  @Override
  void check(Bundle bundle, Report report) {
    if (bundle.spec().isPresent() && bundle.deployments().isEmpty()) {
      Node near = bundle.nearest("spec", "install", "spec");
      Nodes.map(near).ifPresentOrElse(report::missingIn, () -> report.at(near));
    }
  }
}
