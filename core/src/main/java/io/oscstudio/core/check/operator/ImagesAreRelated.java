package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The images that are deployed are among the related ones. */
final class ImagesAreRelated extends BundleRule {

  ImagesAreRelated() {
    super(RuleInfo.info("OSC-OPR-059", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Set<String> related = new HashSet<>();
    Nodes.mapsAt(bundle.csv(), "spec", "relatedImages")
        .forEach(r -> Nodes.textAt(r, "image").ifPresent(related::add));
    if (related.isEmpty()) {
      return;
    }
    for (MapNode pod : bundle.pods()) {
      for (String containers : List.of("initContainers", "containers")) {
        Nodes.mapsAt(pod, containers).stream()
            .flatMap(c -> Nodes.scalarAt(c, "image").stream())
            .filter(image -> !related.contains(image.text()))
            .forEach(image -> report.at(image, image.text()));
      }
    }
  }
}
