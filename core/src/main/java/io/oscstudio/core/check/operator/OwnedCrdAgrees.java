package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** Kind and version of an owned resource are those of its CRD. */
final class OwnedCrdAgrees extends BundleRule {

  OwnedCrdAgrees() {
    super(RuleInfo.error("OSC-OPR-020", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    for (MapNode owned : bundle.owned()) {
      Nodes.textAt(owned, "name")
          .flatMap(bundle::crd)
          .ifPresent(crd -> {
            List<String> versions = crd.versions().stream().map(Crd.Version::name).toList();
            check(report, owned, "version", versions);
            check(report, owned, "kind", crd.kind().stream().toList());
          });
    }
  }

  private static void check(Report report, MapNode owned, String key, List<String> allowed) {
    Nodes.scalarAt(owned, key)
        .filter(v -> !allowed.isEmpty() && !allowed.contains(v.text()))
        .ifPresent(v -> report.at(v, key, v.text(), String.join(", ", allowed)));
  }
}
