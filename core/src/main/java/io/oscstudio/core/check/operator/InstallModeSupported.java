package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.Optional;

/** An operator can be installed in some way. */
final class InstallModeSupported extends BundleRule {

  InstallModeSupported() {
    super(RuleInfo.error("OSC-OPR-027", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Optional<MapNode> spec = bundle.spec();
    if (spec.isEmpty()) {
      return;
    }
    Optional<Node> modes = spec.get().get("installModes");
    if (modes.isEmpty() || Nodes.isBlank(modes.get())) {
      report.missingIn(spec.get(), Message.of("check.operator.no-modes"));
    } else if (!InstallModes.of(bundle).containsValue(true)) {
      report.at(modes.get(), Message.of("check.operator.no-mode-supported"));
    }
  }
}
