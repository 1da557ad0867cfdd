package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** A CRD is named {@code <plural>.<group>}. */
final class CrdName implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CRD-002", "4.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Crd crd : pkg.crds()) {
      Optional<String> plural = Nodes.textAt(crd.root(), "spec", "names", "plural");
      if (plural.isEmpty() || crd.group().isEmpty()) {
        continue;
      }
      String expected = plural.get() + "." + crd.group().get();
      Optional<ScalarNode> name = Nodes.scalarAt(crd.root(), "metadata", "name");
      if (name.isEmpty()) {
        report.missingIn(crd.root(), "–", expected);
      } else if (!name.get().text().equals(expected)) {
        report.at(name.get(), name.get().text(), expected);
      }
    }
  }
}
