package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;

/** A version that is replaced is in the package. */
final class ReplacedIsThere implements OperatorRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-OPR-036", "9.2").resting(Basis.OLM);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    List<Bundle> bundles = operator.bundles();
    List<String> names =
        bundles.stream().flatMap(b -> b.name().stream()).map(ScalarNode::text).toList();
    if (bundles.size() > 1) {
      for (Bundle bundle : bundles) {
        Nodes.scalarAt(bundle.csv(), "spec", "replaces")
            .filter(r -> !r.text().isBlank() && !names.contains(r.text()))
            .ifPresent(r -> report.at(r, r.text()));
      }
    }
  }
}
