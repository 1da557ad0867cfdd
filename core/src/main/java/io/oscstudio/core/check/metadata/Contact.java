package io.oscstudio.core.check.metadata;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;

/** There is a provider or a maintainer to contact. */
final class Contact implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-META-015", "16").inPublish(Severity.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .map()
        .filter(m -> !Nodes.has(m, "provider", "name"))
        .filter(m -> Nodes.mapsAt(m, "maintainers").stream().noneMatch(Contact::isNamed))
        .ifPresent(report::missingIn);
  }

  private static boolean isNamed(MapNode maintainer) {
    return Nodes.has(maintainer, "name") || Nodes.has(maintainer, "email");
  }
}
