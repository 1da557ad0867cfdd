package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Picture;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.Optional;

/** A rule about each icon of each version of an operator. */
abstract class IconRule implements OperatorRule {
  private final RuleInfo info;

  IconRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  @Override
  public final void check(OperatorPackage operator, Report report) {
    operator.bundles().stream()
        .flatMap(bundle -> Nodes.mapsAt(bundle.csv(), "spec", "icon").stream())
        .forEach(icon -> check(operator, icon, report));
  }

  /** Reports every breach by one icon. */
  abstract void check(OperatorPackage operator, MapNode icon, Report report);

  /** What an icon holds, empty when it is not Base64. */
  static Optional<byte[]> bytes(MapNode icon) {
    return Nodes.textAt(icon, "base64data").flatMap(Picture::decode);
  }
}
