package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;

/** An icon is small. */
final class IconSize extends IconRule {
  private static final int MOST_BYTES = 100 << 10;

  IconSize() {
    super(RuleInfo.warning("OSC-OPR-050", "14").resting(Basis.INFERRED));
  }

  @Override
  void check(OperatorPackage operator, MapNode icon, Report report) {
    bytes(icon)
        .filter(bytes -> bytes.length > MOST_BYTES)
        .ifPresent(bytes ->
            report.at(
                icon.get("base64data").orElseThrow(), bytes.length / 1024, MOST_BYTES / 1024));
  }
}
