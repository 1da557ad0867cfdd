package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** The service account stands in the pod, not in a container. */
final class ServiceAccountPlace implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-LIFE-009", "6").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (MapNode deployment : LifecycleRules.deployments(pkg)) {
      for (String containers : List.of("containers", "initContainers")) {
        Nodes.mapsAt(deployment, "spec", "template", "spec", containers).stream()
            .flatMap(c -> c.entry("serviceAccountName").stream())
            .forEach(entry -> report.at(entry.key(), containers));
      }
    }
  }
}
