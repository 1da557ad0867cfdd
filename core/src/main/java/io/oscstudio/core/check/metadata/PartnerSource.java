package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.AnnotationSet;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** A partner who publishes marks the package {@code ISV} (R11.7). */
final class PartnerSource implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-META-018", "11").onlyInPublish().fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .scalar("source")
        .filter(s -> AnnotationSet.SOURCE.isOther(s, "ISV"))
        .ifPresent(s -> report.at(s, s.text()).fixedBy(() -> Rewrite.offered(pkg, s, "ISV")));
  }
}
