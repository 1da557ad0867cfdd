package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** Exactly one version of a CRD is the stored one. */
final class StorageVersion implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-CRD-004", "4.1").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Crd crd : pkg.crds()) {
      List<Crd.Version> versions = crd.versions();
      List<Crd.Version> stored = versions.stream().filter(Crd.Version::storage).toList();
      if (!versions.isEmpty() && stored.isEmpty()) {
        report.at(versions.getFirst().node(), 0);
      } else if (stored.size() > 1) {
        report.at(stored.get(1).node(), stored.size());
      }
    }
  }
}
