package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** The labels a deployment selects are those of its pods. */
final class SelectorFitsTemplate implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-LIFE-003", "6").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (MapNode deployment : LifecycleRules.deployments(pkg)) {
      Nodes.mapAt(deployment, "spec", "selector", "matchLabels")
          .ifPresent(selected -> check(report, deployment, selected));
    }
  }

  private static void check(Report report, MapNode deployment, MapNode selected) {
    for (MapNode.Entry label : selected.entries()) {
      Optional<String> found =
          Nodes.textAt(deployment, "spec", "template", "metadata", "labels", label.name());
      if (!found.equals(Nodes.scalar(label.value()).map(ScalarNode::text))) {
        report.at(
            label.key(),
            label.name(),
            Nodes.scalar(label.value()).map(ScalarNode::text).orElse("–"),
            found.orElse("–"));
      }
    }
  }
}
