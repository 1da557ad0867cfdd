package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** A CSD says which CRD it belongs to. */
final class CrdRefGiven implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-003", "4.2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      MapNode where = csd.crdRef().or(() -> Nodes.mapAt(csd.root(), "spec")).orElse(csd.root());
      if (csd.crdName().isEmpty()) {
        report.missingIn(where, "CRDRef.metadata.name");
      } else {
        checkKind(report, csd.crdRef().orElse(where));
      }
    }
  }

  private static void checkKind(Report report, MapNode ref) {
    Optional<ScalarNode> kind = Nodes.scalarAt(ref, "kind");
    if (kind.isEmpty()) {
      report.missingIn(ref, "CRDRef.kind");
    } else if (!kind.get().text().equals(Crd.KIND)) {
      report.at(kind.get(), "CRDRef.kind");
    }
    if (Nodes.scalarAt(ref, "apiVersion").isEmpty()) {
      report.missingIn(ref, "CRDRef.apiVersion");
    }
  }
}
