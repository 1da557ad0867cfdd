package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The name of the CRD is written as {@code metadata.name}. */
final class CrdRefNesting implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-CSD-005", "24").reading("D1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      csd.crdRef()
          .filter(ref -> Nodes.scalarAt(ref, "metadata", "name").isEmpty())
          .flatMap(ref -> ref.entry("name"))
          .ifPresent(entry -> report.at(entry.key(), entry.value().source()));
    }
  }
}
