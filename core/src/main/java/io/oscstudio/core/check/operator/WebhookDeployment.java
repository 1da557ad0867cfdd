package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** The deployment of a webhook is one of the CSV. */
final class WebhookDeployment implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-OPR-057", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      List<String> names =
          bundle.deployments().stream().flatMap(d -> Nodes.textAt(d, "name").stream()).toList();
      for (MapNode webhook : Nodes.mapsAt(bundle.csv(), "spec", "webhookdefinitions")) {
        Nodes.scalarAt(webhook, "deploymentName")
            .ifPresent(name -> {
              if (names.isEmpty()) {
                report.at(name, name.text(), Message.of("check.operator.no-deployments"));
              } else {
                AllowedValues.check(operator, report, name, names);
              }
            });
      }
    }
  }
}
