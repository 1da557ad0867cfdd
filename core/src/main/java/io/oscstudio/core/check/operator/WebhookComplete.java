package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** A webhook says all that OLM asks for. */
final class WebhookComplete extends BundleRule {
  private static final List<String> DEMANDED =
      List.of("type", "generateName", "sideEffects", "admissionReviewVersions");
  private static final List<String> TYPES =
      List.of("ValidatingAdmissionWebhook", "MutatingAdmissionWebhook", "ConversionWebhook");

  WebhookComplete() {
    super(RuleInfo.error("OSC-OPR-056", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    for (MapNode webhook : Nodes.mapsAt(bundle.csv(), "spec", "webhookdefinitions")) {
      DEMANDED.stream()
          .filter(key -> !Nodes.has(webhook, key))
          .forEach(
              key -> report.missingIn(webhook, Message.of("check.operator.webhook-lacks", key)));
      Nodes.scalarAt(webhook, "type")
          .filter(t -> !TYPES.contains(t.text()))
          .ifPresent(t -> report.at(t, Hints.oneOf(t.text(), TYPES)));
    }
  }
}
