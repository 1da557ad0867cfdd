package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The least version of Kubernetes is a version. */
final class MinKubeVersion extends BundleRule {

  MinKubeVersion() {
    super(RuleInfo.warning("OSC-OPR-017", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Nodes.scalarAt(bundle.csv(), "spec", "minKubeVersion")
        .filter(v -> !v.text().isBlank() && SemVer.parse(v.text()).isEmpty())
        .ifPresent(v -> report.at(v, v.text()));
  }
}
