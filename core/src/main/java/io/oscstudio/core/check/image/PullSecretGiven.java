package io.oscstudio.core.check.image;

import io.oscstudio.core.check.helm.RenderedManifest;
import io.oscstudio.core.check.helm.RenderedManifests;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Pods name the secret with which buyers pull images (R11.8, V24). */
final class PullSecretGiven implements ChartRule, PackageRule, OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-IMG-004", "11").onlyInPublish().fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    for (RenderedManifest manifest : RenderedManifests.of(chart).all()) {
      if (manifest.text().contains("containers")) {
        Node object = manifest.document().root();
        if (pod(object).filter(pod -> !PullSecretFix.names(pod)).isPresent()) {
          report
              .at(manifest.place(), manifest.title())
              .perhapsFixedBy(() -> PullSecretFix.ofChart(chart, manifest));
        }
      }
    }
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<MapNode> lifecycle = pkg.lifecycle().map().filter(_ -> pkg.isOperator());
    if (lifecycle.isPresent()) {
      check(pkg.lifecycle(), Nodes.mapsAt(lifecycle.get(), "install", "deployments"), report);
    }
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    operator.bundles().forEach(bundle -> check(bundle.file(), bundle.deployments(), report));
  }

  private static void check(YamlFile file, List<MapNode> deployments, Report report) {
    for (MapNode deployment : deployments) {
      Nodes.mapAt(deployment, "spec", "template", "spec")
          .filter(pod -> !PullSecretFix.names(pod))
          .ifPresent(pod ->
              report
                  .missingIn(pod, Nodes.textAt(deployment, "name").orElse(""))
                  .fixedBy(() -> PullSecretFix.in(file, pod)));
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
}
