package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** The annotations of a bundle say what it is and where its parts are. */
final class BundleLabels extends BundleRule {
  private static final String PREFIX = "operators.operatorframework.io.bundle.";
  private static final List<String> DEMANDED =
      List.of("mediatype.v1", "manifests.v1", "metadata.v1", "package.v1", "channels.v1");

  BundleLabels() {
    super(RuleInfo.error("OSC-OPR-043", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Optional<MapNode> labels = bundle.annotations().map();
    if (labels.isPresent()) {
      for (String key : DEMANDED) {
        Optional<ScalarNode> value = bundle.label(PREFIX + key).filter(v -> !v.text().isBlank());
        if (value.isEmpty()) {
          report.missingIn(
              Nodes.mapAt(labels.get(), "annotations").orElse(labels.get()), PREFIX + key);
        }
      }
    }
  }
}
