package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** Exactly one version of a CRD is the stored one. */
final class StorageVersion implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-CRD-004", "4.1").resting(Basis.KUBERNETES).fixed(Mending.OFFERED);

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
        report.at(versions.getFirst().node(), 0).fixedBy(() -> fix(crd, versions));
      } else if (stored.size() > 1) {
        report.at(stored.get(1).node(), stored.size()).fixedBy(() -> fix(crd, versions));
      }
    }
  }

  /** Stores the last of those that say so, or else the last of all: the newest as a rule. */
  private static Fix fix(Crd crd, List<Crd.Version> versions) {
    Crd.Version kept =
        versions.stream()
            .filter(Crd.Version::storage)
            .reduce((_, last) -> last)
            .orElse(versions.getLast());
    YamlChange change = YamlChange.in(crd.file());
    for (Crd.Version version : versions) {
      if (version.node() instanceof MapNode map && version.storage() != version.equals(kept)) {
        change = change.set(change.spot(map).key("storage"), version.equals(kept));
      }
    }
    return Fix.offered(Message.of("check.fix.store", kept.name()), change.patch());
  }
}
