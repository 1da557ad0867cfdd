package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/** Maintainers and provider have a name and an e-mail. */
final class CsvContactComplete extends BundleRule {

  CsvContactComplete() {
    super(RuleInfo.error("OSC-OPR-062", "13").onlyInPublish());
  }

  @Override
  void check(Bundle bundle, Report report) {
    Optional<MapNode> spec = bundle.spec();
    if (spec.isEmpty()
        || !Nodes.has(spec.get(), "maintainers") && !Nodes.has(spec.get(), "provider")) {
      return; // OSC-OPR-061 says so
    }
    List<MapNode> maintainers = Nodes.mapsAt(spec.get(), "maintainers");
    if (maintainers.isEmpty()) {
      report.missingIn(spec.get(), "spec.maintainers");
    }
    for (MapNode maintainer : maintainers) {
      check(maintainer, "maintainers", report);
    }
    Nodes.mapAt(spec.get(), "provider")
        .filter(p -> !Nodes.isBlank(p))
        .ifPresentOrElse(
            p -> check(p, "provider", report), () -> report.missingIn(spec.get(), "spec.provider"));
  }

  private static void check(MapNode party, String where, Report report) {
    for (String key : List.of("name", "email")) {
      if (!Nodes.has(party, key)) {
        report.missingIn(party, where + "." + key);
      }
    }
  }
}
