package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;

/** The labels a deployment selects are those of its pods. */
final class DeploymentSelector extends BundleRule {

  DeploymentSelector() {
    super(RuleInfo.warning("OSC-OPR-055", "6").resting(Basis.KUBERNETES));
  }

  @Override
  void check(Bundle bundle, Report report) {
    for (MapNode deployment : bundle.deployments()) {
      for (MapNode selected :
          Nodes.mapAt(deployment, "spec", "selector", "matchLabels").stream().toList()) {
        for (MapNode.Entry label : selected.entries()) {
          String wanted = Nodes.scalar(label.value()).map(ScalarNode::text).orElse("–");
          String found =
              Nodes.textAt(deployment, "spec", "template", "metadata", "labels", label.name())
                  .orElse("–");
          if (!wanted.equals(found)) {
            report.at(label.key(), label.name(), wanted, found);
          }
        }
      }
    }
  }
}
