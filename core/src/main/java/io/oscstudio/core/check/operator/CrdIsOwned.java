package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** A CRD that is brought is owned. */
final class CrdIsOwned extends BundleRule {

  CrdIsOwned() {
    super(RuleInfo.warning("OSC-OPR-021", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    List<String> named =
        Stream.of("owned", "required")
            .flatMap(
                l -> Nodes.mapsAt(bundle.csv(), "spec", "customresourcedefinitions", l).stream())
            .flatMap(o -> Nodes.textAt(o, "name").stream())
            .toList();
    for (Crd crd : bundle.crds()) {
      Nodes.scalarAt(crd.root(), "metadata", "name")
          .filter(n -> !named.contains(n.text()))
          .ifPresent(n -> report.at(n, n.text()));
    }
  }
}
