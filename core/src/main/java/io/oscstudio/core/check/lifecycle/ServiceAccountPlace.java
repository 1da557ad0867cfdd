package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/** The service account stands in the pod, not in a container. */
final class ServiceAccountPlace implements PackageRule {
  private static final String MISPLACED = "serviceAccountName";
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-LIFE-009", "6").resting(Basis.INFERRED).fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (MapNode deployment : LifecycleRules.deployments(pkg)) {
      for (String containers : List.of("containers", "initContainers")) {
        Nodes.mapsAt(deployment, "spec", "template", "spec", containers).stream()
            .flatMap(c -> c.entry(MISPLACED).stream())
            .forEach(entry ->
                report.at(entry.key(), containers).fixedBy(() -> fix(pkg, deployment, entry)));
      }
    }
  }

  /** Takes it out of the container, and gives it to the pod if that has none. */
  private static Fix fix(OscPackage pkg, MapNode deployment, MapNode.Entry misplaced) {
    YamlChange change = YamlChange.in(pkg.lifecycle());
    YamlChange.Spot at = change.spot(deployment);
    YamlPath account = at.path().then(YamlPath.of("spec", "template", "spec", MISPLACED));
    Optional<String> ofContainer = Nodes.scalar(misplaced.value()).map(ScalarNode::text);
    Optional<String> ofPod = Nodes.textAt(deployment, "spec", "template", "spec", MISPLACED);
    YamlChange moved = change.delete(misplaced.key());
    if (ofPod.isEmpty() && ofContainer.isPresent()) {
      moved = moved.set(new YamlChange.Spot(at.document(), account), ofContainer.get());
    }
    boolean same = ofPod.isEmpty() || ofPod.equals(ofContainer);
    return new Fix(Message.of("check.fix.to-pod"), same, List.of(moved.patch()));
  }
}
