package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.Node;

/** A related image has a name and an image. */
final class RelatedImagesComplete extends BundleRule {

  RelatedImagesComplete() {
    super(RuleInfo.warning("OSC-OPR-058", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    for (Node item : Nodes.itemsAt(bundle.csv(), "spec", "relatedImages")) {
      if (!Nodes.has(item, "name") || !Nodes.has(item, "image")) {
        report.at(item);
      }
    }
  }
}
