package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** An icon is the picture it says it is. */
final class IconMatches implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-OPR-049", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      for (MapNode icon : Icons.of(bundle)) {
        Optional<ScalarNode> type = Nodes.scalarAt(icon, "mediatype");
        Optional<String> found = Icons.bytes(icon).flatMap(Icons::mediaType);
        if (type.isPresent() && found.isPresent() && !type.get().text().equals(found.get())) {
          report
              .at(type.get(), type.get().text(), found.get())
              .fixedBy(() ->
                  Fix.offered(
                      Message.of("check.fix.value", found.get()),
                      YamlChange.in(operator.fileOf(type.get()))
                          .set(type.get(), found.get())
                          .patch()));
        }
      }
    }
  }
}
