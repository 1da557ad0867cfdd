package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** What the market page shows is among the annotations. */
final class MarketAnnotations extends BundleRule {
  private static final List<String> DEMANDED =
      List.of("alm-examples", "categories", "description", "scenes", "source", "architecture");

  MarketAnnotations() {
    super(RuleInfo.error("OSC-OPR-060", "13").onlyInPublish());
  }

  @Override
  void check(Bundle bundle, Report report) {
    for (String key : DEMANDED) {
      if (bundle.annotation(key).filter(a -> !a.text().isBlank()).isEmpty()) {
        MapNode where =
            Nodes.mapAt(bundle.csv(), "metadata", "annotations")
                .or(() -> Nodes.mapAt(bundle.csv(), "metadata"))
                .orElse(bundle.csv());
        report.missingIn(where, key);
      }
    }
  }
}
