package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Quoting;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.ScalarNode;

/** Tags of a version definition are texts for YAML. */
final class TagsAreTexts implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-CSD-015", "4.5").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      csd.versionDefinition().stream()
          .flatMap(v -> Nodes.itemsAt(v, "tags").stream())
          .filter(tag -> !(tag instanceof ScalarNode s && s.isString()))
          .forEach(tag ->
              report
                  .at(tag, tag.source())
                  .perhapsFixedBy(() -> Nodes.scalar(tag).map(s -> Quoting.fix(pkg, s))));
    }
  }
}
