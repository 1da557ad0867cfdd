package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** An owned resource is named in full. */
final class OwnedCrdFields extends BundleRule {

  OwnedCrdFields() {
    super(RuleInfo.error("OSC-OPR-018", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    for (MapNode owned : bundle.owned()) {
      for (String key : List.of("name", "version", "kind")) {
        if (!Nodes.has(owned, key)) {
          report.missingIn(owned, key);
        }
      }
    }
  }
}
