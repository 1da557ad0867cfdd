package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;

/** An icon is Base64. */
final class IconData extends IconRule {
  IconData() {
    super(RuleInfo.warning("OSC-OPR-047", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(OperatorPackage operator, MapNode icon, Report report) {
    if (bytes(icon).isEmpty()) {
      icon.get("base64data").ifPresentOrElse(report::at, () -> report.missingIn(icon));
    }
  }
}
