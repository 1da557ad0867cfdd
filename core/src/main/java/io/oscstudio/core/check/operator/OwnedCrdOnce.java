package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A resource is listed once, and not as owned and required. */
final class OwnedCrdOnce extends BundleRule {

  OwnedCrdOnce() {
    super(RuleInfo.warning("OSC-OPR-022", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Set<String> seen = new HashSet<>();
    for (String list : List.of("owned", "required")) {
      for (MapNode entry : Nodes.mapsAt(bundle.csv(), "spec", "customresourcedefinitions", list)) {
        String key =
            Nodes.textAt(entry, "name").orElse("")
                + "/"
                + Nodes.textAt(entry, "version").orElse("");
        if (!seen.add(key)) {
          Nodes.scalarAt(entry, "name").ifPresent(n -> report.at(n, n.text()));
        }
      }
    }
  }
}
