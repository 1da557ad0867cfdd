package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.Picture;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** An icon is the picture it says it is. */
final class IconMatches extends IconRule {
  IconMatches() {
    super(
        RuleInfo.warning("OSC-OPR-049", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.OFFERED));
  }

  @Override
  void check(OperatorPackage operator, MapNode icon, Report report) {
    Optional<ScalarNode> type = Nodes.scalarAt(icon, "mediatype");
    Optional<String> found = bytes(icon).flatMap(Picture::mediaType);
    if (type.isPresent() && found.isPresent() && !type.get().text().equals(found.get())) {
      report
          .at(type.get(), type.get().text(), found.get())
          .fixedBy(() -> Rewrite.offered(operator, type.get(), found.get()));
    }
  }
}
