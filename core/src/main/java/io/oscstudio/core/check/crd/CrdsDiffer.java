package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No two CRDs of a package have the same name. */
final class CrdsDiffer extends CrdRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-CRD-010", "4.1").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  void check(List<Crd> crds, Report report) {
    Map<String, Crd> known = new HashMap<>();
    for (Crd crd : crds) {
      Optional<ScalarNode> name = Nodes.scalarAt(crd.root(), "metadata", "name");
      if (name.isPresent()) {
        Crd first = known.putIfAbsent(name.get().text(), crd);
        if (first != null) {
          report.at(name.get(), name.get().text(), first.file().path());
        }
      }
    }
  }
}
