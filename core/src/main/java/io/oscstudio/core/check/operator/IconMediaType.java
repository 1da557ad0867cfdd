package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** An icon is of a media type that consoles show. */
final class IconMediaType implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-OPR-048", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      for (MapNode icon : Icons.of(bundle)) {
        Optional<ScalarNode> type = Nodes.scalarAt(icon, "mediatype");
        if (type.isPresent()) {
          AllowedValues.check(operator, report, type.get(), Icons.MEDIA_TYPES);
        } else {
          report.missingIn(icon, "–", Hints.oneOf("", Icons.MEDIA_TYPES));
        }
      }
    }
  }
}
