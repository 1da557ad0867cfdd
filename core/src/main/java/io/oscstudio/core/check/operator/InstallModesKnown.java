package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Install modes are the four there are, each once. */
final class InstallModesKnown extends BundleRule {

  InstallModesKnown() {
    super(RuleInfo.warning("OSC-OPR-028", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Set<String> seen = new HashSet<>();
    for (MapNode mode : Nodes.mapsAt(bundle.csv(), "spec", "installModes")) {
      Optional<ScalarNode> type = Nodes.scalarAt(mode, "type");
      if (type.isEmpty()) {
        report.missingIn(mode, "–", Hints.oneOf("", InstallModes.TYPES));
      } else if (!InstallModes.TYPES.contains(type.get().text())) {
        report.at(
            type.get(), type.get().text(), Hints.oneOf(type.get().text(), InstallModes.TYPES));
      } else if (!seen.add(type.get().text())) {
        report.at(type.get(), type.get().text(), Message.of("check.operator.mode-twice"));
      }
    }
  }
}
