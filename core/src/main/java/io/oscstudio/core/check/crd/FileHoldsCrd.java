package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Document;

/** A file named {@code *_crd.yaml} holds CRDs only. */
final class FileHoldsCrd implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CRD-001", "4.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (YamlFile file : pkg.crdFiles()) {
      for (Document document : file.documents()) {
        document
            .map()
            .filter(root -> !Crd.isOne(root))
            .ifPresent(root ->
                report.missingIn(
                    root,
                    Nodes.textAt(root, "apiVersion").orElse("–"),
                    Nodes.textAt(root, "kind").orElse("–")));
      }
    }
  }
}
