package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** The media type of a bundle is that of CSVs. */
final class BundleMediaType implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-OPR-044", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      bundle
          .label("operators.operatorframework.io.bundle.mediatype.v1")
          .ifPresent(type -> AllowedValues.check(operator, report, type, List.of("registry+v1")));
    }
  }
}
