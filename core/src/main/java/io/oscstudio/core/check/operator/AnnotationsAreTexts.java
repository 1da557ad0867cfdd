package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Quoting;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;

/** Annotations are texts. */
final class AnnotationsAreTexts implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-OPR-068", "9.3").fixed(RuleInfo.Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      for (MapNode annotations :
          Nodes.mapAt(bundle.csv(), "metadata", "annotations").stream().toList()) {
        for (MapNode.Entry entry : annotations.entries()) {
          if (entry.value() instanceof ScalarNode s && !s.isNull() && !s.isString()) {
            report.at(s, entry.name(), s.text()).fixedBy(() -> Quoting.fix(operator, s));
          } else if (!(entry.value() instanceof ScalarNode)) {
            report.at(entry.key(), entry.name(), Message.of("check.operator.not-one-text"));
          }
        }
      }
    }
  }
}
