package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.check.rule.Basis;
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

/** The newest version of a channel is in the package. */
final class ChannelHead implements OperatorRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-OPR-039", "9.2").resting(Basis.OLM);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    List<String> names =
        operator.bundles().stream().flatMap(b -> b.name().stream()).map(ScalarNode::text).toList();
    Optional<MapNode> root = operator.packageFile().flatMap(YamlFile::map);
    if (root.isEmpty() || !operator.brokenCsvs().isEmpty()) {
      return;
    }
    for (MapNode channel : Nodes.mapsAt(root.get(), "channels")) {
      Nodes.scalarAt(channel, "currentCSV")
          .filter(csv -> !csv.text().isBlank() && !names.contains(csv.text()))
          .ifPresent(csv ->
              report.at(
                  csv,
                  csv.text(),
                  Nearest.of(csv.text(), names)
                      .map(near -> Message.of("check.hint.path", near))
                      .orElseGet(() -> Message.of("check.operator.add-version"))));
    }
  }
}
