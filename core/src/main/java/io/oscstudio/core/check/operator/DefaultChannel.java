package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** The default channel is one of the channels. */
final class DefaultChannel implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-OPR-040", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    Optional<MapNode> root = operator.packageFile().flatMap(YamlFile::map);
    if (root.isEmpty()) {
      return;
    }
    List<String> channels =
        Nodes.mapsAt(root.get(), "channels").stream()
            .flatMap(c -> Nodes.textAt(c, "name").stream())
            .toList();
    Optional<ScalarNode> chosen =
        Nodes.scalarAt(root.get(), "defaultChannel").filter(c -> !c.text().isBlank());
    if (chosen.isPresent() && !channels.isEmpty()) {
      AllowedValues.check(operator, report, chosen.get(), channels);
    } else if (chosen.isEmpty() && channels.size() > 1) {
      report.weighing(Severity.WARNING).missingIn(root.get(), "–", Hints.oneOf("", channels));
    }
  }
}
