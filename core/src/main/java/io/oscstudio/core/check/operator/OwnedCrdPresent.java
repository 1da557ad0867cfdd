package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** The CRD of an owned resource is among the manifests. */
final class OwnedCrdPresent extends BundleRule {

  OwnedCrdPresent() {
    super(RuleInfo.error("OSC-OPR-019", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    if (!bundle.isWhole()) {
      return; // it may be in a file that does not parse
    }
    List<String> brought = bundle.crds().stream().flatMap(c -> c.name().stream()).toList();
    for (MapNode owned : bundle.owned()) {
      Nodes.scalarAt(owned, "name")
          .filter(n -> !brought.contains(n.text()))
          .ifPresent(n ->
              report.at(
                  n,
                  n.text(),
                  Nearest.of(n.text(), brought)
                      .map(near -> Message.of("check.hint.path", near))
                      .orElseGet(() -> Message.of("check.operator.add-crd"))));
    }
  }
}
