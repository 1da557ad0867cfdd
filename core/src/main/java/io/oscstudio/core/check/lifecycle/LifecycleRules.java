package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/** The rules about {@code lifecycle.yaml}. */
public final class LifecycleRules {
  private LifecycleRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new DeploymentsPresent(),
        new Strategy(),
        new SelectorFitsTemplate(),
        new ServiceAccountUsed(),
        new EmptyForHelm(),
        new ReplacesOlder(),
        new SkipsNotItself(),
        new SkipRange(),
        new ServiceAccountPlace(),
        new UpgradeVersions());
  }

  /** The deployments of an operator. */
  static List<MapNode> deployments(OscPackage pkg) {
    return pkg.lifecycle()
        .map()
        .map(m -> Nodes.mapsAt(m, "install", "deployments"))
        .orElse(List.of());
  }

  /** The version of the package, if it is one. */
  static Optional<SemVer> version(OscPackage pkg) {
    return pkg.metadata().scalar("version").flatMap(v -> SemVer.parseLenient(v.text()));
  }
}
