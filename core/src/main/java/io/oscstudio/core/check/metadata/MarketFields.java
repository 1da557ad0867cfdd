package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/** What the market page shows is there. */
final class MarketFields implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-META-017", "13").resting(Basis.INFERRED).onlyInPublish();
  private static final List<List<String>> DEMANDED =
      List.of(
          List.of("briefDescription", "detail"),
          List.of("source"),
          List.of("categories"),
          List.of("architecture"),
          List.of("deployScenes", "scenes"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<MapNode> root = pkg.metadata().map();
    if (root.isEmpty()) {
      return;
    }
    for (List<String> either : DEMANDED) {
      if (either.stream().noneMatch(key -> Nodes.has(root.get(), key))) {
        report.missingIn(root.get(), either.getFirst());
      }
    }
  }
}
