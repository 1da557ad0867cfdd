package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All four install modes are listed. */
final class InstallModesComplete extends BundleRule {

  InstallModesComplete() {
    super(RuleInfo.info("OSC-OPR-029", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    List<String> missing = new ArrayList<>(InstallModes.TYPES);
    missing.removeAll(InstallModes.of(bundle).keySet());
    Optional<Node> modes = Nodes.mapAt(bundle.csv(), "spec").flatMap(s -> s.get("installModes"));
    if (modes.isPresent() && !Nodes.isBlank(modes.get()) && !missing.isEmpty()) {
      report.at(modes.get(), String.join(", ", missing));
    }
  }
}
