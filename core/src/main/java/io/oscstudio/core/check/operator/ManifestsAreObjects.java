package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Document;

/** Every document among the manifests is a Kubernetes object. */
final class ManifestsAreObjects extends BundleRule {

  ManifestsAreObjects() {
    super(RuleInfo.warning("OSC-OPR-004", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    if (bundle.folder().isEmpty()) {
      return; // with the package file and a repository's own files around it
    }
    for (YamlFile file : bundle.manifests()) {
      for (Document document : file.documents()) {
        if (document.map().isEmpty()) {
          report.at(document.root());
        } else if (!Nodes.has(document.root(), "kind")
            || !Nodes.has(document.root(), "apiVersion")) {
          report.missingIn(document.map().orElseThrow());
        }
      }
    }
  }
}
