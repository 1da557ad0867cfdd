package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** A CSV is installed by its deployments. */
final class CsvInstallStrategy implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-OPR-013", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      Optional<ScalarNode> strategy = Nodes.scalarAt(bundle.csv(), "spec", "install", "strategy");
      if (strategy.isPresent()) {
        AllowedValues.check(operator, report, strategy.get(), List.of("deployment"));
      } else {
        bundle
            .spec()
            .ifPresent(spec ->
                report.missingIn(
                    Nodes.mapAt(spec, "install").orElse(spec),
                    "–",
                    Hints.oneOf("", List.of("deployment"))));
      }
    }
  }
}
