package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** An icon is of a media type that consoles show. */
final class IconMediaType extends IconRule {
  private static final List<String> MEDIA_TYPES =
      List.of("image/png", "image/jpeg", "image/svg+xml", "image/gif");

  IconMediaType() {
    super(
        RuleInfo.warning("OSC-OPR-048", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.OFFERED));
  }

  @Override
  void check(OperatorPackage operator, MapNode icon, Report report) {
    Nodes.scalarAt(icon, "mediatype")
        .ifPresentOrElse(
            type -> AllowedValues.check(operator, report, type, MEDIA_TYPES),
            () -> report.missingIn(icon, "–", Hints.oneOf("", MEDIA_TYPES)));
  }
}
