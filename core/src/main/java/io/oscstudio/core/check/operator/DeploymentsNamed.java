package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Each deployment has a name of its own and says what it is. */
final class DeploymentsNamed extends BundleRule {

  DeploymentsNamed() {
    super(RuleInfo.error("OSC-OPR-052", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Set<String> seen = new HashSet<>();
    for (MapNode deployment : bundle.deployments()) {
      Optional<ScalarNode> name = Nodes.scalarAt(deployment, "name");
      if (name.isEmpty()) {
        report.missingIn(deployment, Message.of("check.operator.lacks", "name"));
      } else if (!seen.add(name.get().text())) {
        report.at(name.get(), Message.of("check.operator.name-twice", name.get().text()));
      }
      if (!Nodes.has(deployment, "spec", "template", "spec", "containers")) {
        report.missingIn(
            deployment, Message.of("check.operator.lacks", "spec.template.spec.containers"));
      }
    }
  }
}
