package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** A CRD says group, scope, plural and kind. */
final class CrdNames implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-CRD-009", "4.1").resting(Basis.KUBERNETES);
  private static final List<List<String>> DEMANDED =
      List.of(
          List.of("spec", "group"),
          List.of("spec", "scope"),
          List.of("spec", "names", "plural"),
          List.of("spec", "names", "kind"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Crd crd : pkg.crds()) {
      for (List<String> path : DEMANDED) {
        Object[] steps = path.toArray();
        boolean given = Nodes.scalarAt(crd.root(), steps).isPresent();
        if (!given && !(crd.isOld() && path.contains("scope"))) {
          MapNode where = Nodes.mapAt(crd.root(), "spec").orElse(crd.root());
          report.missingIn(where, String.join(".", path));
        }
      }
    }
  }
}
