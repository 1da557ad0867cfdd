package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Map;

/** The cluster types of a deployment scene are those its platform has. */
final class DeploySceneClusters implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-013", "3").fixed(Mending.OFFERED);

  /** The platforms there are. */
  static final List<String> PLATFORMS = List.of("CCE", "UCS");

  private static final Map<String, List<String>> ALLOWED =
      Map.of(
          "CCE",
          List.of("self"),
          "UCS",
          List.of("self", "partnercloud", "onpremise", "multicloud", "attachedcluster"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (String platform : PLATFORMS) {
      pkg.metadata()
          .at("deployScenes", platform)
          .map(Nodes::scalars)
          .orElse(List.of())
          .forEach(cluster -> check(pkg, report, platform, cluster));
    }
  }

  private static void check(OscPackage pkg, Report report, String platform, ScalarNode cluster) {
    List<String> allowed = ALLOWED.getOrDefault(platform, List.of());
    if (!allowed.contains(cluster.text())) {
      report
          .at(cluster, cluster.text(), platform, Hints.oneOf(cluster.text(), allowed))
          .perhapsFixedBy(() -> AllowedValues.fix(pkg, cluster, allowed));
    }
  }
}
