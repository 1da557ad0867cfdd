package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;

/** At least one CSD is the service itself. */
final class ServiceEntityPresent implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-CSD-018", "24").reading("D22").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    List<ScalarNode> roles =
        pkg.csds().stream()
            .flatMap(csd -> Nodes.scalarAt(csd.root(), "spec", "role").stream())
            .toList();
    if (!roles.isEmpty()
        && roles.size() == pkg.csds().size()
        && roles.stream().allMatch(r -> r.text().equals("operation"))) {
      report
          .at(roles.getFirst())
          .fixedBy(() -> Rewrite.offered(pkg, roles.getFirst(), "serviceEntity"));
    }
  }
}
