package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.List;

/** An example is of a resource the operator owns. */
final class ExampleIsOwned extends BundleRule {

  ExampleIsOwned() {
    super(RuleInfo.warning("OSC-OPR-024", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    for (Examples examples : Examples.of(bundle).stream().toList()) {
      List<String> kinds =
          bundle.owned().stream().flatMap(o -> Nodes.textAt(o, "kind").stream()).toList();
      for (MapNode resource : examples.resources()) {
        if (Examples.owned(bundle, resource).isEmpty()) {
          Node where = resource.get("apiVersion").orElse(resource);
          report.at(
              examples.place(where),
              Nodes.textAt(resource, "apiVersion").orElse("–"),
              Nodes.textAt(resource, "kind").orElse("–"),
              String.join(", ", kinds));
        }
      }
    }
  }
}
