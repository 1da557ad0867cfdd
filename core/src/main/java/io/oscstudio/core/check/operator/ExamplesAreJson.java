package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.Embedded;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import java.util.Optional;

/** The examples of a CSV are a JSON list of resources. */
final class ExamplesAreJson extends BundleRule {

  ExamplesAreJson() {
    super(RuleInfo.error("OSC-OPR-023", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Optional<Examples> examples = Examples.of(bundle);
    if (examples.isEmpty()) {
      return;
    }
    Embedded json = examples.get().json();
    if (json.document().isBroken()) {
      json.findings().stream()
          .filter(f -> f.severity() == Severity.ERROR && f.place().isPresent())
          .findFirst()
          .ifPresent(
              f -> report.at(f.place().orElseThrow(), new Message(f.textKey(), f.arguments())));
    } else if (!(json.document().root() instanceof ListNode list)) {
      report.at(json.scalar(), Message.of("check.operator.no-list"));
    } else {
      list.items().stream()
          .filter(item -> !(item instanceof MapNode))
          .forEach(item -> report.at(json.place(item), Message.of("check.operator.no-object")));
    }
  }
}
