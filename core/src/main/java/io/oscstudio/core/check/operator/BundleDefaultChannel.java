package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The default channel of a bundle is one of its channels. */
final class BundleDefaultChannel implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-OPR-045", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {

      Optional<ScalarNode> channels =
          bundle.label("operators.operatorframework.io.bundle.channels.v1");
      bundle
          .label("operators.operatorframework.io.bundle.channel.default.v1")
          .filter(c -> channels.isPresent() && !c.text().isBlank())
          .ifPresent(c -> AllowedValues.check(operator, report, c, names(channels.get().text())));
    }
  }

  private static List<String> names(String channels) {
    return Arrays.stream(channels.split(",")).map(String::strip).toList();
  }
}
