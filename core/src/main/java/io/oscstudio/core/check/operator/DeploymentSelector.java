package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.kubernetes.UnmatchedLabel;
import io.oscstudio.core.yaml.MapNode;

/** The labels a deployment selects are those of its pods. */
final class DeploymentSelector extends BundleRule {

  DeploymentSelector() {
    super(RuleInfo.warning("OSC-OPR-055", "6").resting(Basis.KUBERNETES));
  }

  @Override
  void check(Bundle bundle, Report report) {
    for (MapNode deployment : bundle.deployments()) {
      for (UnmatchedLabel label : UnmatchedLabel.of(deployment)) {
        MapNode.Entry selected = label.selected();
        report.at(
            selected.key(), selected.name(), label.wanted().orElse("–"), label.found().orElse("–"));
      }
    }
  }
}
