package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;

/** A version does not skip itself. */
final class SkipsItself extends BundleRule {

  SkipsItself() {
    super(RuleInfo.warning("OSC-OPR-033", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    for (ScalarNode skipped :
        Nodes.itemsAt(bundle.csv(), "spec", "skips").stream()
            .flatMap(n -> Nodes.scalar(n).stream())
            .toList()) {
      if (bundle.name().filter(n -> n.text().equals(skipped.text())).isPresent()) {
        report.at(skipped, skipped.text());
      }
    }
  }
}
