package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;

/** An operator that converts resources watches all namespaces. */
final class ConversionNeedsAllNamespaces extends BundleRule {

  ConversionNeedsAllNamespaces() {
    super(RuleInfo.error("OSC-OPR-030", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    boolean elsewhere =
        InstallModes.of(bundle).entrySet().stream()
            .anyMatch(m -> m.getValue() && !m.getKey().equals("AllNamespaces"));
    if (!elsewhere) {
      return;
    }
    for (MapNode webhook : Nodes.mapsAt(bundle.csv(), "spec", "webhookdefinitions")) {
      Nodes.scalarAt(webhook, "type")
          .filter(type -> type.text().equals("ConversionWebhook"))
          .ifPresent(report::at);
    }
  }
}
