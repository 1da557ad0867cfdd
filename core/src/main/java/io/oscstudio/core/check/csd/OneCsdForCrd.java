package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A CRD has one CSD. */
final class OneCsdForCrd implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-CSD-019", "2").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Map<String, Csd> known = new HashMap<>();
    for (Csd csd : pkg.csds()) {
      Optional<ScalarNode> name = csd.crdName();
      if (name.isPresent()) {
        Csd first = known.putIfAbsent(name.get().text(), csd);
        if (first != null) {
          report.at(name.get(), name.get().text(), first.file().path());
        }
      }
    }
  }
}
