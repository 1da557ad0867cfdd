package io.oscstudio.core.check.image;

import io.oscstudio.core.check.helm.RenderedManifest;
import io.oscstudio.core.check.helm.RenderedManifests;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.Optional;

/** Pods name the secret with which buyers pull images (R11.8, V24). */
final class PullSecretGiven implements ChartRule, PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-IMG-004", "11").onlyInPublish();

  private static final String SECRET = "default-secret";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    for (RenderedManifest manifest : RenderedManifests.of(chart).all()) {
      if (manifest.text().contains("containers")) {
        Node object = manifest.document().root();
        if (pod(object).filter(pod -> !isGiven(pod)).isPresent()) {
          report.at(manifest.place(), manifest.title());
        }
      }
    }
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<MapNode> lifecycle = pkg.lifecycle().map().filter(_ -> pkg.isOperator());
    if (lifecycle.isPresent()) {
      for (MapNode deployment : Nodes.mapsAt(lifecycle.get(), "install", "deployments")) {
        Nodes.mapAt(deployment, "spec", "template", "spec")
            .filter(pod -> !isGiven(pod))
            .ifPresent(pod -> report.missingIn(pod, Nodes.textAt(deployment, "name").orElse("")));
      }
    }
  }

  /** The pod of a workload, a cron job's included. */
  private static Optional<MapNode> pod(Node object) {
    String kind = Nodes.textAt(object, "kind").orElse("");
    return switch (kind) {
      case "Pod" -> Nodes.mapAt(object, "spec");
      case "CronJob" -> Nodes.mapAt(object, "spec", "jobTemplate", "spec", "template", "spec");
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "ReplicationController" ->
          Nodes.mapAt(object, "spec", "template", "spec");
      default -> Optional.empty();
    };
  }

  private static boolean isGiven(MapNode pod) {
    return Nodes.mapsAt(pod, "imagePullSecrets").stream()
        .anyMatch(s -> Nodes.textAt(s, "name").filter(SECRET::equals).isPresent());
  }
}
