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

/** A CSV is written in the one API version there is. */
final class CsvApiVersion implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-OPR-006", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.OFFERED);
  private static final List<String> ALLOWED = List.of("operators.coreos.com/v1alpha1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      Optional<ScalarNode> version = Nodes.scalarAt(bundle.csv(), "apiVersion");
      version.ifPresentOrElse(
          v -> AllowedValues.check(operator, report, v, ALLOWED),
          () -> report.missingIn(bundle.csv(), "–", Hints.oneOf("", ALLOWED)));
    }
  }
}
